package io.colmena.database;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.reconciliation.SaleContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole sales as the rows tell them, also where the rows are damaged. The branch and the
 * centre have the same columns and differ in the key that ties lines and payments to their sale.
 */
public final class SaleContents {
  private final String sales;
  private final String lines;
  private final String payments;

  /**
   * @param key of sales, lines and payments: {@code sale_id} at a branch, {@code sale_key} at the
   *     centre
   */
  public SaleContents(String key) {
    this.sales =
        """
        select s.sale_id, s.sold_at, s.local_time, s.business_date, s.cashier_id, s.cashier_name,
               s.customer_document, s.imported_from, s.units, s.total, s.tax, s.till,
               s.cash_session, s.series, s.document_number
        from sales s where %s
        """;
    this.lines =
        """
        select s.sale_id, l.line_number, l.product_id, l.code, l.name, l.quantity, l.unit_price,
               l.tax_kind, l.total, l.price_version, t.list_price, t.discount, t.bag_tax
        from sales s join sale_lines l on l.KEY = s.KEY
             left join sale_line_terms t on t.KEY = l.KEY and t.line_number = l.line_number
        where %s
        order by s.sale_id, l.line_number
        """
            .replace("KEY", key);
    this.payments =
        """
        select s.sale_id, p.payment_number, p.method, p.amount, p.received, p.reference
        from sales s join payments p on p.KEY = s.KEY where %s
        order by s.sale_id, p.payment_number
        """
            .replace("KEY", key);
  }

  /**
   * @param condition over {@code sales s}, with named parameters
   * @return by sale
   */
  public Map<String, SaleContent> where(
      Transaction tx, String condition, Map<String, ?> parameters) {
    Map<String, List<SaleContent.Line>> linesOf = new HashMap<>();
    tx.query(lines.formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> add(linesOf, rs.getString("sale_id"), line(rs)))
        .list();
    Map<String, List<SaleContent.Payment>> paymentsOf = new HashMap<>();
    tx.query(payments.formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> add(paymentsOf, rs.getString("sale_id"), payment(rs)))
        .list();
    Map<String, SaleContent> found = new TreeMap<>();
    tx.query(sales.formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> sale(rs, linesOf, paymentsOf))
        .list()
        .forEach(sale -> found.put(sale.id(), sale));
    return found;
  }

  static <T> T add(Map<String, List<T>> all, String id, T one) {
    all.computeIfAbsent(id, _ -> new ArrayList<>()).add(one);
    return one;
  }

  private static SaleContent sale(
      ResultSet rs,
      Map<String, List<SaleContent.Line>> linesOf,
      Map<String, List<SaleContent.Payment>> paymentsOf)
      throws SQLException {
    String id = rs.getString("sale_id");
    return new SaleContent(
        id,
        Columns.requiredInstant(rs, "sold_at"),
        rs.getObject("local_time", java.time.LocalDateTime.class),
        rs.getObject("business_date", java.time.LocalDate.class),
        new SaleContent.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
        rs.getString("customer_document"),
        rs.getString("imported_from"),
        linesOf.getOrDefault(id, List.of()),
        paymentsOf.getOrDefault(id, List.of()),
        new Quantity(rs.getBigDecimal("units")),
        new Money(rs.getBigDecimal("total")),
        new Money(rs.getBigDecimal("tax")),
        rs.getString("till"),
        rs.getString("cash_session"),
        document(rs.getString("series"), rs.getObject("document_number", Long.class)));
  }

  static SaleContent.@Nullable Document document(@Nullable String series, @Nullable Long number) {
    return series == null && number == null ? null : new SaleContent.Document(series, number);
  }

  private static SaleContent.Line line(ResultSet rs) throws SQLException {
    return new SaleContent.Line(
        rs.getInt("line_number"),
        rs.getString("product_id"),
        rs.getString("code"),
        rs.getString("name"),
        new Quantity(rs.getBigDecimal("quantity")),
        new Money(rs.getBigDecimal("unit_price")),
        rs.getString("tax_kind"),
        new Money(rs.getBigDecimal("total")),
        money(rs, "list_price"),
        money(rs, "discount"),
        money(rs, "bag_tax"),
        rs.getObject("price_version", Long.class));
  }

  private static SaleContent.Payment payment(ResultSet rs) throws SQLException {
    return new SaleContent.Payment(
        rs.getInt("payment_number"),
        rs.getString("method"),
        new Money(rs.getBigDecimal("amount")),
        money(rs, "received"),
        rs.getString("reference"));
  }

  private static @Nullable Money money(ResultSet rs, String column) throws SQLException {
    java.math.BigDecimal amount = rs.getBigDecimal(column);
    return amount == null ? null : new Money(amount);
  }
}
