package io.colmena.pos.ui.labels;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.ProductQuery;
import io.colmena.pos.labels.LabelDesk;
import io.colmena.pos.labels.LabelWords;
import io.colmena.pos.printing.FaultyOutput;
import io.colmena.pos.printing.PrintFault;
import io.colmena.pos.printing.PrintingSettings;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabelsViewModelTest {
  @TempDir private Path folder;

  private final FaultyOutput paper = new FaultyOutput();
  private final List<Path> opened = new ArrayList<>();
  private DemoShop shop;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder.resolve("data"), DemoShop.NOBODY);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private LabelScope scope(String typed) {
    return new LabelScope(
        typed, shop.branch().catalog().finder().find(new ProductQuery(typed, null, null)));
  }

  private LabelsViewModel model(ReceiptPrinter printer, BackgroundTasks tasks, LabelScope... all) {
    LabelDesk desk =
        new LabelDesk(
            shop.branch().catalog().finder(),
            printer,
            PrintingSettings.NONE.paper(),
            new LabelWords("unidad", "por kilo"));
    return new LabelsViewModel(
        desk,
        List.of(all),
        folder.resolve("etiquetas.pdf"),
        opened::add,
        new Texts(Locale.of("es")),
        tasks);
  }

  private LabelsViewModel model(LabelScope... all) {
    return model(paper.printer(), new InlineTasks(), all);
  }

  private static String said(LabelsViewModel model) {
    return model.noticeProperty().get().text();
  }

  @Test
  void sheetsAreSavedAndOpened() throws IOException {
    LabelsViewModel model = model(scope("leche"), scope(""));
    assertThat(model.sum()).isEqualTo("3 etiquetas en 1 hoja");
    assertThat(model.pictureProperty().get()).isNotNull();
    model.copiesProperty().set("10");
    model.firstProperty().set("21");
    assertThat(model.sum()).isEqualTo("30 etiquetas en 3 hojas");
    model.submit();
    assertThat(said(model)).startsWith("Listas 30 en " + folder).contains("100 %");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("etiquetas.pdf").toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
    }
    model.open();
    assertThat(opened).containsExactly(folder.resolve("etiquetas.pdf"));
    model.submit();
    assertThat(said(model)).as("not replaced unasked").contains("ya existe");
  }

  @Test
  void whatIsNoLongerSoldGetsNoLabelUnlessItIsChosen() {
    LabelsViewModel all = model(scope(""));
    assertThat(all.labelsProperty().get()).hasSize(15);
    assertThat(model(scope("JAB")).labelsProperty().get()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "", "1.5", "dos", "99999999999"})
  void copiesThatCannotBeAreSaidAndNothingIsPrinted(String copies) {
    LabelsViewModel model = model(scope("leche"));
    model.copiesProperty().set(copies);
    model.submit();
    assertThat(said(model)).isEqualTo("Las copias van de 1 a 500.");
    assertThat(model.sum()).isEmpty();
    assertThat(folder.resolve("etiquetas.pdf")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "25", "x", ""})
  void aFirstLabelThatIsNotOnTheSheetIsSaid(String first) {
    LabelsViewModel model = model(scope("leche"));
    model.firstProperty().set(first);
    model.submit();
    assertThat(said(model)).isEqualTo("La primera etiqueta libre va de 1 a 24.");
    assertThat(folder.resolve("etiquetas.pdf")).doesNotExist();
  }

  @Test
  void tooManyLabelsAreRefusedWithTheirNumber() {
    LabelsViewModel model = model(scope(""));
    model.copiesProperty().set("500");
    model.submit();
    assertThat(said(model)).startsWith("Son 7,500 etiquetas y de una vez salen hasta 4,800");
    model.nextTarget();
    model.copiesProperty().set("21");
    model.submit();
    assertThat(said(model)).startsWith("Son 315 etiquetas y de una vez salen hasta 300");
    assertThat(paper.documents()).isEmpty();
  }

  @Test
  void thePlacesOfTheFirstSheetAreShownAsTheyWillBe() {
    LabelsViewModel model = model(scope("leche"));
    model.firstProperty().set("3");
    assertThat(List.of(model.isUsed(1), model.isUsed(2), model.isFilled(1), model.isFilled(2)))
        .containsExactly(true, false, false, true);
    assertThat(model.isFilled(4)).isTrue();
    assertThat(model.isFilled(5)).isFalse();
  }

  @Test
  void aPrinterThatStopsIsSaidAndGoesOnWhereItWas() {
    LabelsViewModel model = model(scope("leche"));
    model.nextTarget();
    model.copiesProperty().set("8");
    paper.failsAt(2, PrintFault.BROKE_OFF);
    model.submit();
    assertThat(said(model)).contains("Revise el papel", "Van 10 de 24", "IMP-5");
    assertThat(model.failedProperty().get()).isTrue();
    assertThat(paper.documents()).hasSize(1);

    model.submit();
    assertThat(said(model)).isEqualTo("Salieron 24 etiquetas.");
    assertThat(paper.documents()).hasSize(3);
    assertThat(model.failedProperty().get()).isFalse();
    model.submit();
    assertThat(paper.documents()).as("all of them again").hasSize(6);
  }

  @Test
  void otherChoicesAfterAFailureBeginAnew() {
    LabelsViewModel model = model(scope("leche"));
    model.nextTarget();
    model.copiesProperty().set("8");
    paper.failsAt(2, PrintFault.OFF);
    model.submit();
    model.copiesProperty().set("1");
    assertThat(model.failedProperty().get()).isFalse();
    model.submit();
    assertThat(said(model)).isEqualTo("Salieron 3 etiquetas.");
  }

  @Test
  void whereThereIsNoPrinterItIsSaid() {
    LabelsViewModel model =
        model(ReceiptPrinter.of(PrintingSettings.NONE), new InlineTasks(), scope("leche"));
    model.nextTarget();
    assertThat(said(model)).contains("no tiene impresora");
    assertThat(model.targetProperty().get()).isEqualTo(LabelTarget.SHEET);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    LabelsViewModel model = model(scope("leche"));
    model.pathProperty().set(inTheWay.resolve("x.pdf").toString());
    model.submit();
    assertThat(said(model)).contains("Esa carpeta no existe");
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
  }

  @Test
  void whoeverGoesAwayFindsNothing() {
    LateTasks late = new LateTasks();
    LabelsViewModel model = model(paper.printer(), late, scope("leche"));
    late.catchUp();
    model.submit();
    model.stop();
    late.catchUp();
    assertThat(folder.resolve("etiquetas.pdf")).doesNotExist();
    assertThat(said(model)).contains("No se guardó nada");
  }
}
