package io.colmena.pos.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Assortment.Deed;
import io.colmena.pos.export.ExportResult;
import io.colmena.pos.export.Exporter;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
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
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ImportViewModelTest {
  private static final Deed BY_BETO =
      new Deed(new User("CUS-USR-009", "beto", "Beto", Role.BRANCH_MANAGER, true), null);
  private static final String HEADER = "code,barcode,name,category,unit,price,cost,tax,stock\n";

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();
  private DemoShop shop;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder.resolve("data"), DemoShop.NOBODY);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private ImportViewModel model(BackgroundTasks tasks) {
    return new ImportViewModel(
        shop.branch().productImport(),
        BY_BETO,
        new Texts(Locale.of("es")),
        tasks,
        () -> told.add("brought"),
        () -> told.add("template"));
  }

  private ImportViewModel looking(String name, String content) throws IOException {
    ImportViewModel model = model(new InlineTasks());
    model.fileProperty().set(Files.writeString(folder.resolve(name), content).toString());
    model.goOn();
    return model;
  }

  private static String said(ImportViewModel model) {
    return model.noticeProperty().get().text();
  }

  private static List<String> lines(ImportViewModel model) {
    return model.preview(Objects.requireNonNull(model.planProperty().get())).stream()
        .map(line -> line.where() + ": " + line.what().replace('\u00a0', ' '))
        .toList();
  }

  private long products() {
    return shop.branch()
        .database()
        .read(tx -> tx.query("select count(*) from products").mapTo(Long.class).one());
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < count; i++) {
      rows.append("P%d,,Producto %d,Otros,UN,1.00,,IGV,\n".formatted(i, i));
    }
    return rows.toString();
  }

  @Test
  void theFileIsShownRowByRowBeforeAnythingChanges() throws IOException {
    ImportViewModel model =
        looking(
            "p.csv",
            HEADER
                + "MAIZ,036000291452,Maíz,Abarrotes,UN,4.50,,IGV,3\n"
                + "ARR5,,Arroz Costeño extra 5 kg,Abarrotes,UN,26.90,,IGV,\n"
                + "X1,,Gratis,Otros,UN,0,,IGV,\n"
                + "X2,7750182003859,Mal,Otros,UN,1,,IGV,\n"
                + "ATUN,,Atún Florida en aceite 170 g,Conservas,UN,6.30,,IGV,\n");

    assertThat(model.summary(Objects.requireNonNull(model.planProperty().get())))
        .isEqualTo("1 nuevos  ·  1 cambian  ·  1 quedan igual  ·  2 filas no se pueden traer");
    assertThat(lines(model))
        .containsExactly(
            "Fila 4, columna price: el precio debe ser mayor que cero (0)",
            "Fila 5, columna barcode: el código de barras no está bien o está dos veces"
                + " (7750182003859)",
            "Fila 2, columna barcode: 036000291452 tiene 12 números; si en el producto son 13,"
                + " falta el cero de adelante",
            "Cambia: ARR5  ·  Arroz Costeño extra 5 kg  ·  S/ 26.90",
            "Nuevo: MAIZ  ·  Maíz  ·  S/ 4.50");
    assertThat(products()).isEqualTo(16);

    model.goOn();
    assertThat(said(model)).isEqualTo("Listo: 2 productos.");
    assertThat(told).containsExactly("brought");
    assertThat(shop.product("ARR5").price()).hasToString("26.90");
    assertThat(products()).isEqualTo(17);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty.csv  | ''              | El archivo está vacío",
        "other.csv  | 'fecha,total'   | Faltan columnas",
        "name.xlsx  | 'code,barcode'  | El archivo está dañado o no es de Excel",
      })
  void aFileThatIsNoneIsSaidInWords(String name, String content, String words) throws IOException {
    ImportViewModel model = looking(name, content);
    assertThat(said(model)).startsWith(words);
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.planProperty().get()).isNull();
    assertThat(model.busyProperty().get()).isFalse();
  }

  @Test
  void aFileThatIsNotThereIsSaid() {
    ImportViewModel model = model(new InlineTasks());
    model.fileProperty().set(folder.resolve("none.xlsx").toString());
    model.goOn();
    assertThat(said(model)).contains("Revise que exista");
    model.fileProperty().set("a\0b");
    assertThat(said(model)).as("another file is another story").isEmpty();
    model.goOn();
    assertThat(said(model)).contains("Revise que exista");
  }

  @Test
  void aHeaderWithoutRowsHasNothingToBring() throws IOException {
    ImportViewModel model = looking("p.csv", HEADER);
    assertThat(said(model)).isEqualTo("No hay nada que traer de este archivo.");
    model.goOn();
    assertThat(told).isEmpty();
  }

  @Test
  void lookingIsStoppedAndNothingChanges() throws IOException {
    LateTasks late = new LateTasks();
    ImportViewModel model = model(late);
    model.fileProperty().set(Files.writeString(folder.resolve("p.csv"), rows(1000)).toString());
    model.goOn();
    assertThat(model.busyProperty().get()).isTrue();
    model.goOn();
    model.stop();
    late.catchUp();
    assertThat(said(model)).isEqualTo("Detenido. No cambió nada.");
    assertThat(model.planProperty().get()).isNull();
    assertThat(products()).isEqualTo(16);
  }

  @Test
  void bringingIsStoppedAndGoneOnWithByTheSameFile() throws IOException {
    ImportViewModel model = looking("p.csv", rows(1000));
    model
        .progressProperty()
        .subscribe(done -> {
          if (done > 0.3 && done < 1) {
            model.stop();
          }
        });
    model.goOn();
    assertThat(said(model)).startsWith("Se trajeron 400 de 1,000.");
    assertThat(products()).isEqualTo(416);

    ImportViewModel again = looking("p.csv", rows(1000));
    assertThat(again.summary(Objects.requireNonNull(again.planProperty().get())))
        .startsWith("600 nuevos  ·  0 cambian  ·  400 quedan igual");
  }

  @Test
  void manyNewOnesAreCountedAndTheFirstAreShown() throws IOException {
    ImportViewModel model = looking("p.csv", rows(2000));
    assertThat(lines(model)).hasSize(500);
  }

  @ParameterizedTest
  @EnumSource(
      value = TableFile.class,
      names = {"CSV", "XLSX"})
  void theTemplateItselfComesInClean(TableFile kind) {
    for (String language : List.of("es", "en")) {
      Path file = folder.resolve(language + kind.ending());
      var template = ProductTable.template(new Texts(Locale.of(language)));
      assertThat(new Exporter().save(template, kind, file, _ -> true))
          .isEqualTo(new ExportResult.Saved(file.toAbsolutePath(), 1));
      ImportViewModel model = model(new InlineTasks());
      model.fileProperty().set(file.toString());
      model.goOn();
      assertThat(model.summary(Objects.requireNonNull(model.planProperty().get())))
          .isEqualTo("1 nuevos  ·  0 cambian  ·  0 quedan igual  ·  0 filas no se pueden traer");
      assertThat(lines(model)).hasSize(1);
    }
    model(new InlineTasks()).saveTemplate();
    assertThat(told).containsExactly("template");
  }
}
