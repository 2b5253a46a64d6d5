package io.colmena.pos.ui.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.printing.PrinterPlace.PdfFolder;
import io.colmena.pos.printing.PrintingSettings;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
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

final class ReceiptViewModelTest {
  @TempDir private Path folder;

  private final NotedDialogs dialogs = new NotedDialogs();
  private final LateTasks late = new LateTasks();
  private final List<Notice> elsewhere = new ArrayList<>();
  private Path printed;
  private DemoShop shop;
  private Sale sale;

  @BeforeEach
  void sell() {
    printed = folder.resolve("printed");
    shop = DemoShop.open(folder.resolve("shop"), DemoShop.NOBODY);
    sale = shop.sellRice();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private ReceiptViewModel model(boolean justSold, BackgroundTasks tasks) {
    return model(justSold, tasks, new PdfPrinter(printed).printer());
  }

  private ReceiptViewModel model(boolean justSold, BackgroundTasks tasks, ReceiptPrinter printer) {
    return new ReceiptViewModel(
        sale,
        justSold,
        shop.branch().receipts(),
        printer,
        new Texts(Locale.of("es")),
        tasks,
        dialogs,
        elsewhere::add);
  }

  private record PdfPrinter(Path folder) {
    ReceiptPrinter printer() {
      PrintingSettings none = PrintingSettings.NONE;
      return ReceiptPrinter.of(
          new PrintingSettings(new PdfFolder(folder), none.paper(), none.header(), none.logo()));
    }
  }

  private List<String> papers() throws IOException {
    try (var files = Files.list(printed)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A file where the folder should be: nothing can be printed. */
  private void breakPrinter() throws IOException {
    Files.writeString(printed, "");
  }

  @Test
  void theCustomersReceiptPrintsByItself() throws IOException {
    ReceiptViewModel model = model(true, late);
    model.opened();
    assertThat(model.noticeProperty().get()).isEqualTo(Notice.info("Imprimiendo…"));
    assertThat(model.printingProperty().get()).isTrue();

    late.catchUp();
    assertThat(model.noticeProperty().get()).isEqualTo(Notice.info("Impreso."));
    assertThat(model.printingProperty().get()).isFalse();
    assertThat(papers()).containsExactly(model.number() + ".pdf");
  }

  @Test
  void aReceiptThatIsOnlyLookedAtDoesNotPrint() {
    model(false, new InlineTasks()).opened();
    assertThat(printed).doesNotExist();
  }

  @Test
  void withoutAPrinterNothingIsSaidOfPrinting() {
    ReceiptViewModel model = model(true, new InlineTasks(), shop.branch().printer());
    model.opened();
    model.printCopy();

    assertThat(model.hasPrinter()).isFalse();
    assertThat(model.noticeProperty().get()).isEqualTo(Notice.NONE);
    assertThat(dialogs.opened).isEmpty();
  }

  @Test
  void whatCouldNotBePrintedIsSaidAndTriedAgainAndIsNoCopyThen() throws IOException {
    breakPrinter();
    ReceiptViewModel model = model(true, new InlineTasks());
    model.opened();
    assertThat(model.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(model.noticeProperty().get().text())
        .contains("No se pudo imprimir", "La venta está guardada", "IMP-6");
    assertThat(model.failedProperty().get()).isTrue();

    Files.delete(printed);
    model.retry();
    assertThat(model.failedProperty().get()).isFalse();
    assertThat(model.noticeProperty().get()).isEqualTo(Notice.info("Impreso."));
    assertThat(papers()).containsExactly(model.number() + ".pdf");
  }

  @Test
  void aCopyIsPrintedWhenTheCashierMayAndOnlyThen() throws IOException {
    ReceiptViewModel model = model(false, new InlineTasks());
    model.printCopy();
    assertThat(dialogs.opened).containsExactly("approval to reprint");
    assertThat(printed).doesNotExist();

    Objects.requireNonNull(dialogs.approvalAnswer).accept(null);
    assertThat(papers()).singleElement().asString().contains(model.number() + "-copia-20261121-");
  }

  @Test
  void nothingIsPrintedTwiceByAnImpatientHand() throws IOException {
    ReceiptViewModel model = model(true, late);
    model.opened();
    model.printCopy();
    model.retry();
    late.catchUp();
    model.retry();
    late.catchUp();

    assertThat(dialogs.opened).isEmpty();
    assertThat(papers()).containsExactly(model.number() + ".pdf");
  }

  @Test
  void whoHasGoneOnIsToldThatTheReceiptDidNotPrint() throws IOException {
    breakPrinter();
    ReceiptViewModel model = model(true, late);
    model.opened();
    model.closed();
    late.catchUp();

    assertThat(elsewhere)
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.kind()).isEqualTo(Notice.Kind.ERROR);
          assertThat(notice.text()).contains(model.number(), "IMP-6");
        });
  }
}
