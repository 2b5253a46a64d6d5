package io.colmena.pos.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Quantity;
import io.colmena.tables.Cell;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop is in Cusco on 21 November 2026. */
final class HistoryViewModelTest {
  @TempDir private Path folder;

  private final Texts texts = new Texts(Locale.of("es"));
  private final NotedHistoryDialogs dialogs = new NotedHistoryDialogs();
  private DemoShop shop;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private HistoryViewModel looks() {
    return looks(true, new InlineTasks());
  }

  private HistoryViewModel looks(boolean seesDrawer, BackgroundTasks tasks) {
    return new HistoryViewModel(
        shop.branch().history(),
        new HistoryTables(texts, "Bodega San Blas"),
        Quantity.of(5),
        seesDrawer,
        texts,
        tasks,
        dialogs);
  }

  private static Shown shown(HistoryViewModel model) {
    return Objects.requireNonNull(model.shownProperty().get());
  }

  private static List<String> row(List<Cell> cells) {
    return cells.stream().map(Cell::text).toList();
  }

  private static List<String> figures(HistoryViewModel model) {
    return shown(model).figures().stream()
        .map(figure -> figure.caption() + " " + figure.value().replace('\u00a0', ' '))
        .toList();
  }

  private static String said(HistoryViewModel model) {
    return model.noticeProperty().get().text();
  }

  @Test
  void aDayWithoutSalesSaysSoInWords() {
    HistoryViewModel model = looks();
    assertThat(shown(model).rows()).isEmpty();
    assertThat(shown(model).empty()).isEqualTo("No hubo ventas el 21/11/2026.");
    model.month();
    assertThat(shown(model).empty()).isEqualTo("No hubo ventas del 01/11/2026 al 21/11/2026.");
    model.save(TableFile.XLSX);
    assertThat(said(model)).isEqualTo("No hay nada que guardar.");
  }

  @Test
  void theSalesOfTodayAreListedWithTheirSums() {
    Sale first = shop.sellRice();
    Sale second = shop.sellRice();
    HistoryViewModel model = looks();
    assertThat(shown(model).rows()).hasSize(2);
    assertThat(row(shown(model).rows().getFirst()))
        .containsExactly(
            "21/11/2026 10:42",
            second.id(),
            String.valueOf(second.document()),
            "Rosa Quispe",
            "",
            "Efectivo",
            "1",
            "24.90");
    assertThat(figures(model))
        .containsExactly("Ventas 2", "Unidades 2", "Promedio S/ 24.90", "Total S/ 49.80");
    model.open(1);
    assertThat(dialogs.opened).containsExactly("sale " + first.id());
  }

  @Test
  void everyTabComesToTheSameTotal() {
    BusyDays.sell(shop, folder, LocalDate.of(2026, 11, 16), 5, 20);
    shop.sellRice();
    HistoryViewModel model = looks();
    model.week();
    String total = figures(model).getLast();
    for (Tab tab : List.of(Tab.PRODUCTS, Tab.CASHIERS, Tab.HOURS, Tab.PAYMENTS)) {
      model.choose(tab);
      assertThat(figures(model).getLast()).as("%s", tab).isEqualTo(total);
      assertThat(shown(model).bars()).isNotEmpty();
    }
  }

  @Test
  void roundingIsToldApartFromTheMoney() {
    shop.sellRice();
    HistoryViewModel model = looks();
    model.choose(Tab.PAYMENTS);
    assertThat(figures(model))
        .containsExactly("Cobrado S/ 24.90", "Redondeo (no es dinero) S/ 0.00", "Total S/ 24.90");
  }

  @Test
  void datesAreTypedAsTheyAreWrittenHere() {
    BusyDays.sell(shop, folder, LocalDate.of(2026, 11, 2), 3, 5);
    HistoryViewModel model = looks();
    model.fromProperty().set("2/11/2026");
    model.toProperty().set("03/11/2026");
    assertThat(model.showTyped()).isTrue();
    assertThat(shown(model).rows()).hasSize(10);
    model.fromProperty().set("04-11-2026");
    model.toProperty().set("");
    assertThat(model.showTyped()).isTrue();
    assertThat(shown(model).rows()).hasSize(5);
    assertThat(model.toProperty().get()).isEqualTo("04/11/2026");
  }

  @Test
  void whatIsNoDateOrEndsBeforeItBeginsIsRefusedAndNothingChanges() {
    shop.sellRice();
    HistoryViewModel model = looks();
    Shown before = shown(model);
    for (String wrong : List.of("31/02/2026", "21/11/26", "ayer", "2026-11-21", "")) {
      model.fromProperty().set(wrong);
      model.toProperty().set(wrong);
      assertThat(model.showTyped()).as(wrong).isFalse();
      assertThat(said(model)).contains("no es una fecha");
    }
    model.fromProperty().set("21/11/2026");
    model.toProperty().set("20/11/2026");
    assertThat(model.showTyped()).isFalse();
    assertThat(said(model)).contains("anterior");
    assertThat(shown(model)).isSameAs(before);
  }

  @Test
  void theDaysBeforeComeAsManyAtATime() {
    HistoryViewModel model = looks();
    model.week();
    model.move(-1);
    assertThat(model.fromProperty().get()).isEqualTo("10/11/2026");
    assertThat(model.toProperty().get()).isEqualTo("15/11/2026");
    model.yesterday();
    assertThat(model.fromProperty().get()).isEqualTo("20/11/2026");
  }

  @Test
  void aSaleIsFoundAndWhatIsNoNumberIsRefused() {
    Sale sale = shop.sellRice();
    BusyDays.sell(shop, folder, LocalDate.of(2026, 11, 21), 1, 9);
    HistoryViewModel model = looks();
    model.choose(Tab.HOURS);
    model.searchProperty().set(String.valueOf(sale.document()));
    assertThat(model.find()).isTrue();
    assertThat(model.tabProperty().get()).isEqualTo(Tab.SALES);
    assertThat(shown(model).rows()).hasSize(1);
    assertThat(figures(model)).containsExactly("Encontradas 1");
    model.searchProperty().set("arroz");
    assertThat(model.find()).isFalse();
    assertThat(said(model)).contains("B001-123");
    model.searchProperty().set("99999.99");
    assertThat(model.find()).isTrue();
    assertThat(shown(model).empty()).contains("No hay ninguna venta así");
    model.searchProperty().set("");
    assertThat(model.find()).isTrue();
    assertThat(shown(model).rows()).hasSize(10);
  }

  @Test
  void furtherSalesComeWhenTheEndOfTheListIsReached() {
    BusyDays.sell(shop, folder, LocalDate.of(2026, 11, 20), 2, 150);
    HistoryViewModel model = looks();
    model.month();
    assertThat(shown(model).rows()).hasSize(Look.PAGE);
    model.more();
    assertThat(model.addedProperty().get()).hasSize(100);
    model.open(299);
    assertThat(dialogs.opened).containsExactly("sale CUS-20261120-001");
    model.more();
    assertThat(model.addedProperty().get()).isEmpty();
    model.save(TableFile.PDF);
    assertThat(dialogs.opened).contains("PDF Ventas 2026-11-01 2026-11-21");
    List<List<Cell>> all = new ArrayList<>();
    Objects.requireNonNull(dialogs.saved).rows().each(all::add);
    assertThat(all).hasSize(300);
  }

  @Test
  void whatIsLowIsListedAndADrawersDifferenceOnlyForWhoMaySeeIt() {
    HistoryViewModel model = looks(false, new InlineTasks());
    model.choose(Tab.STOCK);
    assertThat(shown(model).rows())
        .extracting(row -> row.get(1).text() + ": " + row.get(4).text())
        .containsExactly("Leche de soya 946 ml: Agotado", "Televisor LED 65 pulgadas: Poco");
    assertThat(figures(model)).containsExactly("Agotados 1", "Quedan 5 o menos 1");
    assertThat(model.tabs()).doesNotContain(Tab.SESSIONS);
    model.choose(Tab.SESSIONS);
    assertThat(model.tabProperty().get()).isEqualTo(Tab.STOCK);
    HistoryViewModel supervisor = looks();
    supervisor.choose(Tab.SESSIONS);
    assertThat(shown(supervisor).empty()).contains("No se cerró ninguna caja");
  }

  @Test
  void aLookThatTakesTooLongIsStoppedAndALaterOneWins() {
    shop.sellRice();
    LateTasks late = new LateTasks();
    HistoryViewModel model = looks(true, late);
    assertThat(model.loadingProperty().get()).isTrue();
    assertThat(model.stop()).isTrue();
    late.catchUp();
    assertThat(model.shownProperty().get()).isNull();
    assertThat(said(model)).contains("Detenido");
    model.choose(Tab.HOURS);
    model.choose(Tab.CASHIERS);
    late.catchUp();
    assertThat(shown(model).tab()).isEqualTo(Tab.CASHIERS);
    assertThat(model.loadingProperty().get()).isFalse();
    assertThat(model.stop()).isFalse();
  }

  @Test
  void aSaleIsShownWithItsLinesItsPaymentsAndWhoSoldIt() {
    Sale sale = shop.sellRice();
    SaleViewModel model = new SaleViewModel(sale, texts);
    assertThat(model.lines()).hasSize(1);
    assertThat(row(model.lines().getFirst()))
        .containsExactly("ARR5", "Arroz Costeño extra 5 kg", "1", "24.90", "", "24.90");
    assertThat(model.about())
        .contains(
            new SaleViewModel.Fact("Venta", sale.id()),
            new SaleViewModel.Fact("Atiende", "Rosa Quispe"),
            new SaleViewModel.Fact("Fecha y hora", "21/11/2026 10:42:10"));
    assertThat(model.sums())
        .extracting(SaleViewModel.Fact::caption)
        .containsExactly("IGV incluido", "Efectivo");
    assertThat(model.total().replace('\u00a0', ' ')).isEqualTo("S/ 24.90");
  }
}
