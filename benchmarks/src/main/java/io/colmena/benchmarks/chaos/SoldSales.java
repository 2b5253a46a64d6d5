package io.colmena.benchmarks.chaos;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts sales together again from the tables of a branch or of the centre, every field of them. */
final class SoldSales {
  private final Transaction tx;

  /**
   * What joins a sale with its lines and payments: its name at a branch, a number at the centre.
   */
  private final String key;

  private final String branch;
  private final Map<String, List<Sale.Line>> lines = new HashMap<>();
  private final Map<String, List<Sale.Payment>> payments = new HashMap<>();
  private final Map<String, Sale> sales = new LinkedHashMap<>();

  private SoldSales(Transaction tx, String key, String branch) {
    this.tx = tx;
    this.key = key;
    this.branch = branch;
  }

  /** All sales in a branch's database, by their identifier. */
  static Map<String, Sale> atBranch(Transaction tx, String branch) {
    return new SoldSales(tx, "sale_id", branch).read();
  }

  /** All sales of a branch that the centre's reports know, by their identifier. */
  static Map<String, Sale> atCentre(Transaction tx, String branch) {
    return new SoldSales(tx, "sale_key", branch).read();
  }

  private Map<String, Sale> read() {
    tx.query(
            """
            select l.*, t.list_price, t.discount, t.bag_tax
            from sale_lines l
                 left join sale_line_terms t on t.KEY = l.KEY and t.line_number = l.line_number
            order by l.KEY, l.line_number
            """
                .replace("KEY", key))
        .map((rs, _) -> add(lines, rs.getString(key), line(rs)))
        .list();
    tx.query("select * from payments order by " + key + ", payment_number")
        .map((rs, _) -> add(payments, rs.getString(key), payment(rs)))
        .list();
    tx.query("select * from sales where sale_id like :prefix order by sale_id")
        .bind("prefix", branch + "-%")
        .map((rs, _) -> sales.put(rs.getString("sale_id"), sale(rs)))
        .list();
    return sales;
  }

  private static <T> boolean add(Map<String, List<T>> parts, String sale, T part) {
    return parts.computeIfAbsent(sale, _ -> new ArrayList<>()).add(part);
  }

  private Sale sale(ResultSet rs) throws SQLException {
    List<Sale.Payment> paid = payments.getOrDefault(rs.getString(key), List.of());
    Sale sale =
        new Sale(
            rs.getString("sale_id"),
            Columns.requiredInstant(rs, "sold_at"),
            rs.getObject("local_time", LocalDateTime.class),
            rs.getObject("business_date", LocalDate.class),
            new Sale.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
            rs.getString("customer_document"),
            rs.getString("imported_from"),
            lines.getOrDefault(rs.getString(key), List.of()),
            paid,
            new Money(rs.getBigDecimal("total")),
            new Money(rs.getBigDecimal("tax")),
            null,
            rs.getString("till"),
            rs.getString("cash_session"),
            document(rs),
            null,
            Receipts.debtor(rs.getString("customer_document"), paid));
    if (!sale.units().equals(new Quantity(rs.getBigDecimal("units")))) {
      throw new IllegalArgumentException(
          "the units of " + sale.id() + " are not those of its lines");
    }
    return sale;
  }

  private static Sale.Line line(ResultSet rs) throws SQLException {
    return new Sale.Line(
        rs.getString("product_id"),
        rs.getString("code"),
        rs.getString("name"),
        new Quantity(rs.getBigDecimal("quantity")),
        new Money(rs.getBigDecimal("unit_price")),
        TaxKind.valueOf(rs.getString("tax_kind")),
        new Money(rs.getBigDecimal("total")),
        money(rs, "list_price"),
        money(rs, "discount"),
        money(rs, "bag_tax"),
        rs.getObject("price_version", Long.class));
  }

  private static Sale.@Nullable Document document(ResultSet rs) throws SQLException {
    String series = rs.getString("series");
    return series == null ? null : new Sale.Document(series, rs.getLong("document_number"));
  }

  private static @Nullable Money money(ResultSet rs, String column) throws SQLException {
    BigDecimal amount = rs.getBigDecimal(column);
    return amount == null ? null : new Money(amount);
  }

  private static Sale.Payment payment(ResultSet rs) throws SQLException {
    return new Sale.Payment(
        PaymentMethod.valueOf(rs.getString("method")),
        new Money(rs.getBigDecimal("amount")),
        money(rs, "received"),
        rs.getString("reference"));
  }
}
