package io.colmena.pos.ui.cash;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CashReportPrintingTest {
  @TempDir private Path folder;

  private final List<Notice> elsewhere = new ArrayList<>();
  private Path printed;
  private DemoShop shop;
  private CashDrawer drawer;
  private CashSession session;

  @BeforeEach
  void open() {
    printed = folder.resolve("printed");
    shop =
        DemoShop.open(
            folder.resolve("shop"),
            DemoShop.NOBODY,
            "printer.kind=pdf",
            "printer.folder=" + printed);
    drawer = shop.branch().drawer();
    session = drawer.open(CashCount.NONE, shop.rosa()).session();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private CashReport closes() {
    return ((CloseResult.Closed)
            drawer.close(session.id(), CashCount.NONE, Map.of(), null, shop.rosa()))
        .report();
  }

  private CashReportViewModel shown(CashReport report, boolean justClosed, BackgroundTasks tasks) {
    Texts texts = new Texts(Locale.of("es"));
    PrintJob job =
        new PrintJob(
            shop.branch().printer(),
            texts,
            tasks,
            report.session().id(),
            texts.get("print.reportSafe"),
            elsewhere::add);
    var model = new CashReportViewModel(report, true, justClosed, shop.branch().cashReports(), job);
    model.opened();
    return model;
  }

  private List<String> papers() throws IOException {
    if (!Files.exists(printed)) {
      return List.of();
    }
    try (var files = Files.list(printed)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theZPrintsByItselfAtTheClosing() throws IOException {
    CashReportViewModel z = shown(closes(), true, new InlineTasks());
    assertThat(papers()).containsExactly("CUS-CAJA-001-Z.pdf");
    assertThat(z.job().noticeProperty().get().text()).isEqualTo("Impreso.");
  }

  @Test
  void theLastZIsPrintedAgainAsACopyAndOnlyWhenSomebodyWantsIt() throws IOException {
    CashReportViewModel z = shown(closes(), false, new InlineTasks());
    assertThat(papers()).isEmpty();
    z.print();
    assertThat(papers()).containsExactly("CUS-CAJA-001-Z-copia-20261121-104210.pdf");
  }

  @Test
  void anXIsPrintedOnDemandAndIsNoCopy() throws IOException {
    CashReportViewModel x = shown(drawer.x().orElseThrow(), false, new InlineTasks());
    x.print();
    assertThat(papers()).containsExactly("CUS-CAJA-001-X-20261121-104210.pdf");
  }

  @Test
  void aPrinterThatIsBrokenClosesTheDrawerAllTheSameAndIsTriedAgain() throws IOException {
    Files.writeString(printed, "");
    CashReportViewModel z = shown(closes(), true, new InlineTasks());
    assertThat(drawer.current()).isEmpty();
    assertThat(z.job().noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(z.job().noticeProperty().get().text())
        .contains("PDF", "El reporte está guardado.", "IMP-6");
    Files.delete(printed);
    z.job().retry();
    assertThat(papers()).containsExactly("CUS-CAJA-001-Z.pdf");
    z.job().retry();
    assertThat(papers()).hasSize(1);
  }

  @Test
  void whoHasGoneHomeLeavesWordThatTheZDidNotPrint() throws IOException {
    Files.writeString(printed, "");
    LateTasks late = new LateTasks();
    CashReportViewModel z = shown(closes(), true, late);
    z.job().closed();
    late.catchUp();
    assertThat(elsewhere).hasSize(1);
    assertThat(elsewhere.getFirst().text()).startsWith("CUS-CAJA-001: ");
  }
}
