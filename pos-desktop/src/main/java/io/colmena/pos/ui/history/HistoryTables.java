package io.colmena.pos.ui.history;

import io.colmena.pos.history.Breakdown;
import io.colmena.pos.history.By;
import io.colmena.pos.history.ClosedSession;
import io.colmena.pos.history.LowStock;
import io.colmena.pos.history.Period;
import io.colmena.pos.history.SaleInBrief;
import io.colmena.pos.history.Share;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import io.colmena.tables.Rows;
import io.colmena.tables.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays out as tables what the branch has done, in the words of the screens. */
public final class HistoryTables {
  private final Texts texts;
  private final String shop;

  /**
   * @param shop its name, which stands on paper
   */
  public HistoryTables(Texts texts, String shop) {
    this.texts = texts;
    this.shop = shop;
  }

  private String about(Period period) {
    return shop + "  ·  " + Dates.written(period);
  }

  private Cell total() {
    return new Cell.Words(texts.get("history.total"));
  }

  /**
   * @param sums of all of them, or null if only some are wanted
   */
  public Table sales(Period period, Rows rows, @Nullable Breakdown sums) {
    List<Column> columns =
        List.of(
            Column.moment(texts.get("history.time")),
            Column.words(texts.get("history.sale"), 16),
            Column.words(texts.get("history.receipt"), 13),
            Column.words(texts.get("history.cashier"), 18),
            Column.words(texts.get("history.customer"), 11),
            Column.words(texts.get("history.method"), 17),
            Column.units(texts.get("history.units")),
            Column.amount(texts.get("history.amount")));
    List<Cell> totals =
        sums == null
            ? List.of()
            : List.of(
                total(),
                Cell.none(),
                Cell.none(),
                Cell.none(),
                Cell.none(),
                Cell.none(),
                new Cell.Units(sums.units()),
                new Cell.Amount(sums.amount()));
    return new Table(texts.get("history.sales"), about(period), columns, rows, totals);
  }

  public List<Cell> row(SaleInBrief sale) {
    return List.of(
        new Cell.Moment(sale.localTime()),
        new Cell.Words(sale.id()),
        new Cell.Words(Objects.requireNonNullElse(sale.receipt(), "")),
        new Cell.Words(sale.cashier()),
        new Cell.Words(Objects.requireNonNullElse(sale.customer(), "")),
        new Cell.Words(
            sale.methods().stream().map(this::method).collect(Collectors.joining(" + "))),
        new Cell.Units(sale.units()),
        new Cell.Amount(sale.total()));
  }

  String method(PaymentMethod method) {
    return texts.get("method." + method);
  }

  public Table of(Breakdown sums, Period period) {
    Rows rows = Rows.of(rows(sums));
    return switch (sums.by()) {
      case PRODUCT -> table("history.byProduct", period, products(), rows, productTotals(sums));
      case PAYMENT -> table("history.byPayment", period, payments(), rows, paymentTotals(sums));
      case CASHIER ->
          table(
              "history.byCashier",
              period,
              divided(Column.words(texts.get("history.cashier"), 30)),
              rows,
              dividedTotals(sums));
      case HOUR ->
          table(
              "history.byHour",
              period,
              divided(Column.words(texts.get("history.hour"), 18)),
              rows,
              dividedTotals(sums));
      case DAY ->
          table(
              "history.byDay",
              period,
              divided(Column.day(texts.get("history.day"))),
              rows,
              List.of());
    };
  }

  private Table table(
      String title, Period period, List<Column> columns, Rows rows, List<Cell> totals) {
    return new Table(texts.get(title), about(period), columns, rows, totals);
  }

  private List<Column> products() {
    return List.of(
        Column.words(texts.get("history.code"), 14),
        Column.words(texts.get("history.product"), 40),
        Column.count(texts.get("history.sales")),
        Column.units(texts.get("history.units")),
        Column.amount(texts.get("history.amount")));
  }

  private List<Cell> productTotals(Breakdown sums) {
    return List.of(
        total(),
        Cell.none(),
        Cell.none(), // a sale of three products is one sale
        new Cell.Units(sums.units()),
        new Cell.Amount(sums.amount()));
  }

  private List<Column> payments() {
    return List.of(
        Column.words(texts.get("history.method"), 34),
        Column.count(texts.get("history.times")),
        Column.amount(texts.get("history.amount")));
  }

  private List<Cell> paymentTotals(Breakdown sums) {
    return List.of(total(), Cell.none(), new Cell.Amount(sums.amount()));
  }

  private List<Column> divided(Column first) {
    return List.of(
        first,
        Column.count(texts.get("history.sales")),
        Column.units(texts.get("history.units")),
        Column.amount(texts.get("history.amount")));
  }

  private List<Cell> dividedTotals(Breakdown sums) {
    return List.of(
        total(),
        new Cell.Count(sums.sales()),
        new Cell.Units(sums.units()),
        new Cell.Amount(sums.amount()));
  }

  List<List<Cell>> rows(Breakdown sums) {
    return sums.shares().stream().map(share -> row(sums.by(), share)).toList();
  }

  private List<Cell> row(By by, Share share) {
    Cell.Amount amount = new Cell.Amount(share.amount());
    Cell.Count sales = new Cell.Count(share.sales());
    Cell.Units units = new Cell.Units(share.units());
    return switch (by) {
      case PRODUCT ->
          List.of(new Cell.Words(share.code()), new Cell.Words(share.name()), sales, units, amount);
      case PAYMENT -> List.of(new Cell.Words(paidHow(share)), sales, amount);
      case CASHIER -> List.of(new Cell.Words(share.name()), sales, units, amount);
      case HOUR -> List.of(new Cell.Words(hour(share)), sales, units, amount);
      case DAY -> List.of(new Cell.Day(LocalDate.parse(share.key())), sales, units, amount);
    };
  }

  private String paidHow(Share share) {
    PaymentMethod method = PaymentMethod.valueOf(share.key());
    return method.isRounding() ? texts.get("history.rounding") : method(method);
  }

  private static String hour(Share share) {
    return share.key() + ":00 – " + share.key() + ":59";
  }

  public Table lowStock(LocalDate today, Rows rows) {
    List<Column> columns =
        List.of(
            Column.words(texts.get("history.code"), 14),
            Column.words(texts.get("history.product"), 40),
            Column.words(texts.get("history.category"), 18),
            Column.amount(texts.get("history.price")),
            Column.words(texts.get("history.state"), 12),
            Column.units(texts.get("history.left")));
    return table("history.lowStock", Period.day(today), columns, rows, List.of());
  }

  public List<Cell> row(LowStock low) {
    return List.of(
        new Cell.Words(low.code()),
        new Cell.Words(low.name()),
        new Cell.Words(low.category()),
        new Cell.Amount(low.price()),
        new Cell.Words(texts.get(low.isOut() ? "history.out" : "history.low")),
        new Cell.Units(low.left()));
  }

  Table sessions(Period period, List<ClosedSession> sessions) {
    List<Column> columns =
        List.of(
            Column.moment(texts.get("history.closedAt")),
            Column.words(texts.get("history.session"), 14),
            Column.words(texts.get("history.till"), 8),
            Column.words(texts.get("history.cashier"), 18),
            Column.count(texts.get("history.sales")),
            Column.amount(texts.get("history.expected")),
            Column.amount(texts.get("history.counted")),
            Column.amount(texts.get("history.difference")),
            Column.words(texts.get("history.comment"), 20));
    List<Cell> totals =
        List.of(
            total(),
            Cell.none(),
            Cell.none(),
            Cell.none(),
            new Cell.Count(sessions.stream().mapToLong(ClosedSession::sales).sum()),
            new Cell.Amount(Money.sum(sessions.stream().map(ClosedSession::expected))),
            new Cell.Amount(Money.sum(sessions.stream().map(ClosedSession::counted))),
            new Cell.Amount(Money.sum(sessions.stream().map(ClosedSession::difference))),
            Cell.none());
    Rows rows = Rows.of(sessions.stream().map(HistoryTables::row).toList());
    return table("history.closedDrawers", period, columns, rows, totals);
  }

  static List<Cell> row(ClosedSession session) {
    return List.of(
        new Cell.Moment(session.closedAt()),
        new Cell.Words(session.id()),
        new Cell.Words(session.till()),
        new Cell.Words(session.cashier()),
        new Cell.Count(session.sales()),
        new Cell.Amount(session.expected()),
        new Cell.Amount(session.counted()),
        new Cell.Amount(session.difference()),
        new Cell.Words(Objects.requireNonNullElse(session.comment(), "")));
  }
}
