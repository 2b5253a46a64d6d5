package io.colmena.pos.ui.history;

import io.colmena.pos.history.Breakdown;
import io.colmena.pos.history.By;
import io.colmena.pos.history.ClosedSession;
import io.colmena.pos.history.History;
import io.colmena.pos.history.LowStock;
import io.colmena.pos.history.Period;
import io.colmena.pos.history.Progress;
import io.colmena.pos.history.SaleInBrief;
import io.colmena.pos.history.SaleSearch;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.history.Shown.Figure;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.tables.Cell;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Fetches what a tab shows. It may take long, so it runs in the background. */
final class Look {
  /** As many sales as are fetched at once while somebody goes down the list. */
  static final int PAGE = 200;

  /** More empty shelves than this are on the saved list only. */
  private static final int MOST_LOW = 1000;

  private final History history;
  private final HistoryTables tables;
  private final Bars bars;
  private final Texts texts;
  private final Quantity low;

  Look(History history, HistoryTables tables, Texts texts, Quantity low) {
    this.history = history;
    this.tables = tables;
    this.bars = new Bars(tables);
    this.texts = texts;
    this.low = low;
  }

  Shown at(Tab tab, Period period, SaleSearch search, Progress progress) {
    return switch (tab) {
      case SALES -> sales(period, search, progress);
      case PRODUCTS -> divided(tab, By.PRODUCT, period, progress);
      case CASHIERS -> divided(tab, By.CASHIER, period, progress);
      case HOURS -> divided(tab, By.HOUR, period, progress);
      case PAYMENTS -> payments(period, progress);
      case STOCK -> stock();
      case SESSIONS -> sessions(period);
    };
  }

  private Shown sales(Period period, SaleSearch search, Progress progress) {
    List<SaleInBrief> sales = history.sales(period, search, null, PAGE);
    List<List<Cell>> rows = sales.stream().map(tables::row).toList();
    Rows all = to -> history.eachSale(period, search, sale -> to.accept(tables.row(sale)));
    if (search instanceof SaleSearch.All) {
      By by = period.isOneDay() ? By.HOUR : By.DAY;
      Breakdown sums = history.by(by, period, progress);
      Table table = tables.sales(period, all, sums);
      return new Shown(
          Tab.SALES, table, rows, sales, figures(sums), bars.of(sums), noSales(period));
    }
    Table table = tables.sales(period, all, null);
    String none = texts.get("history.notFound", Dates.written(period));
    return new Shown(Tab.SALES, table, rows, sales, found(sales), List.of(), none);
  }

  private List<Figure> found(List<SaleInBrief> sales) {
    String count = sales.size() + (sales.size() == PAGE ? "+" : "");
    return List.of(new Figure(texts.get("history.found"), count));
  }

  private String noSales(Period period) {
    return period.isOneDay()
        ? texts.get("history.noSalesOn", Dates.written(period.from()))
        : texts.get(
            "history.noSalesFrom", Dates.written(period.from()), Dates.written(period.to()));
  }

  private List<Figure> figures(Breakdown sums) {
    return List.of(
        count(sums.sales()),
        new Figure(texts.get("history.units"), new Cell.Units(sums.units()).text()),
        new Figure(texts.get("history.average"), average(sums)),
        amount("history.total", sums.amount()));
  }

  private Figure count(long sales) {
    return new Figure(texts.get("history.sales"), new Cell.Count(sales).text());
  }

  private Figure amount(String caption, Money money) {
    return new Figure(texts.get(caption), Amounts.soles(money));
  }

  private static String average(Breakdown sums) {
    long sales = Math.max(1, sums.sales());
    return Amounts.soles(
        Money.rounded(
            sums.amount().amount().divide(BigDecimal.valueOf(sales), 6, RoundingMode.HALF_UP)));
  }

  private Shown divided(Tab tab, By by, Period period, Progress progress) {
    Breakdown sums = history.by(by, period, progress);
    List<Figure> figures =
        by == By.PRODUCT
            ? List.of(
                new Figure(
                    texts.get("history.products"), new Cell.Count(sums.shares().size()).text()),
                new Figure(texts.get("history.units"), new Cell.Units(sums.units()).text()),
                amount("history.total", sums.amount()))
            : figures(sums);
    return new Shown(
        tab,
        tables.of(sums, period),
        tables.rows(sums),
        List.of(),
        sums.shares().isEmpty() ? List.of() : figures,
        bars.of(sums),
        noSales(period));
  }

  private Shown payments(Period period, Progress progress) {
    Breakdown sums = history.by(By.PAYMENT, period, progress);
    Money rounding = sums.rounding();
    List<Figure> figures =
        List.of(
            amount("history.taken", sums.amount().minus(rounding)),
            amount("history.rounding", rounding),
            amount("history.total", sums.amount()));
    return new Shown(
        Tab.PAYMENTS,
        tables.of(sums, period),
        tables.rows(sums),
        List.of(),
        sums.shares().isEmpty() ? List.of() : figures,
        bars.of(sums),
        noSales(period));
  }

  private Shown stock() {
    List<LowStock> few = history.lowStock(low, 0, MOST_LOW);
    long out = few.stream().filter(LowStock::isOut).count();
    Rows all = to -> history.eachLowStock(low, product -> to.accept(tables.row(product)));
    String more = few.size() == MOST_LOW ? "+" : "";
    return new Shown(
        Tab.STOCK,
        tables.lowStock(history.today(), all),
        few.stream().map(tables::row).toList(),
        List.of(),
        List.of(
            new Figure(texts.get("history.noneLeft"), out + (out == few.size() ? more : "")),
            new Figure(texts.get("history.fewLeft", low.toString()), few.size() - out + more)),
        List.of(),
        texts.get("history.enough", low.toString()));
  }

  private Shown sessions(Period period) {
    List<ClosedSession> sessions = history.sessions(period);
    Money difference = Money.sum(sessions.stream().map(ClosedSession::difference));
    return new Shown(
        Tab.SESSIONS,
        tables.sessions(period, sessions),
        sessions.stream().map(HistoryTables::row).toList(),
        List.of(),
        List.of(
            new Figure(texts.get("history.sessions"), String.valueOf(sessions.size())),
            amount("history.difference", difference)),
        List.of(),
        texts.get("history.noSessions", Dates.written(period)));
  }
}
