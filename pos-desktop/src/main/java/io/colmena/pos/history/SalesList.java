package io.colmena.pos.history;

import io.colmena.database.Transaction;
import io.colmena.pos.history.SaleSearch.ByFigure;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads sales for lists, day by day: the index on the business date finds each day. */
final class SalesList {
  private static final String COLUMNS =
      """
      select s.sale_id, s.journal_sequence, s.business_date, s.local_time, s.cashier_name,
             s.customer_document, s.series, s.document_number, s.units, s.total
      from sales s
      """;

  private static final String OF_A_DAY =
      COLUMNS
          + """
          where s.business_date = :day and s.journal_sequence < :before
            and (:all = 1 or s.total = :amount or s.document_number = :number)
          order by s.journal_sequence desc offset 0 rows fetch next :most rows only
          """;

  /** Also by a number that it had before the branch's history was taken back. */
  private static final String BY_ID =
      COLUMNS
          + """
          where s.sale_id = :id or s.sale_id in
            (select present_id from renumbered where former_id = :id and kind = 'sale.recorded')
          order by s.journal_sequence
          """;

  private static final String BY_RECEIPT =
      COLUMNS
          + "where s.series = :series and s.document_number = :number order by s.journal_sequence";

  /**
   * The next sales, the newest day and sale first.
   *
   * @param after the last that is known, or null to begin
   */
  List<SaleInBrief> page(
      Transaction tx,
      Period period,
      @Nullable ByFigure figure,
      @Nullable SaleInBrief after,
      int most) {
    List<SaleInBrief> page = new ArrayList<>();
    LocalDate day = after == null ? period.to() : after.businessDate();
    long before = after == null ? Long.MAX_VALUE : after.sequence();
    while (page.size() < most && !day.isBefore(period.from())) {
      page.addAll(ofADay(tx, day, before, figure, most - page.size()));
      day = day.minusDays(1);
      before = Long.MAX_VALUE;
    }
    return withMethods(tx, page);
  }

  private static List<SaleInBrief> ofADay(
      Transaction tx, LocalDate day, long before, @Nullable ByFigure figure, int most) {
    return tx.query(OF_A_DAY)
        .bind("day", day)
        .bind("before", before)
        .bind("all", figure == null ? 1 : 0)
        .bind("amount", figure == null ? BigDecimal.ZERO : figure.amount().amount())
        .bindByType("number", figure == null ? null : figure.number(), Long.class)
        .bind("most", most)
        .map((rs, _) -> read(rs))
        .list();
  }

  List<SaleInBrief> byId(Transaction tx, String id) {
    return withMethods(tx, tx.query(BY_ID).bind("id", id).map((rs, _) -> read(rs)).list());
  }

  List<SaleInBrief> byReceipt(Transaction tx, String series, long number) {
    return withMethods(
        tx,
        tx.query(BY_RECEIPT)
            .bind("series", series)
            .bind("number", number)
            .map((rs, _) -> read(rs))
            .list());
  }

  private static SaleInBrief read(ResultSet rs) throws SQLException {
    String series = rs.getString("series");
    return new SaleInBrief(
        rs.getString("sale_id"),
        rs.getLong("journal_sequence"),
        rs.getObject("business_date", LocalDate.class),
        rs.getObject("local_time", LocalDateTime.class),
        rs.getString("cashier_name"),
        rs.getString("customer_document"),
        series == null ? null : new Sale.Document(series, rs.getLong("document_number")).toString(),
        new Quantity(rs.getBigDecimal("units")),
        new Money(rs.getBigDecimal("total")),
        List.of());
  }

  private static List<SaleInBrief> withMethods(Transaction tx, List<SaleInBrief> sales) {
    Map<String, List<PaymentMethod>> methods = new HashMap<>();
    tx.queries(
            """
            select sale_id, method from payments where sale_id in (<sales>)
            order by sale_id, payment_number
            """,
            "sales",
            sales.stream().map(SaleInBrief::id).toList())
        .forEach(query ->
            query
                .map((rs, _) -> {
                  PaymentMethod method = PaymentMethod.valueOf(rs.getString(2));
                  List<PaymentMethod> of =
                      methods.computeIfAbsent(rs.getString(1), _ -> new ArrayList<>());
                  if (!method.isRounding() && !of.contains(method)) {
                    of.add(method);
                  }
                  return method;
                })
                .list());
    return sales.stream()
        .map(sale -> sale.paidBy(methods.getOrDefault(sale.id(), List.of())))
        .toList();
  }
}
