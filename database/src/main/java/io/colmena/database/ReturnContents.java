package io.colmena.database;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.ReturnContent;
import io.colmena.shared.reconciliation.SaleContent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole returns as the rows tell them, also where the rows are damaged. The centre keeps more
 * of them than a branch.
 */
public final class ReturnContents {
  private final boolean isCentre;

  /**
   * @param side whose tables they are
   */
  public ReturnContents(Finding.Side side) {
    this.isCentre = side == Finding.Side.CENTRE;
  }

  /**
   * @param condition over {@code sale_returns r}, with named parameters
   * @return by identifier
   */
  public Map<String, ReturnContent> where(
      Transaction tx, String condition, Map<String, ?> parameters) {
    Map<String, List<ReturnContent.Line>> lines = new HashMap<>();
    tx.query(
            """
            select l.* from sale_returns r join sale_return_lines l on l.return_id = r.return_id
            where %s order by l.return_id, l.line_number
            """
                .formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> SaleContents.add(lines, rs.getString("return_id"), line(rs)))
        .list();
    Map<String, List<ReturnContent.Refund>> refunds = new HashMap<>();
    tx.query(
            """
            select f.* from sale_returns r join sale_refunds f on f.return_id = r.return_id
            where %s order by f.return_id, f.refund_number
            """
                .formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> SaleContents.add(refunds, rs.getString("return_id"), refund(rs)))
        .list();
    Map<String, ReturnContent> found = new TreeMap<>();
    tx.query("select r.* from sale_returns r where %s".formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> returned(rs, lines, refunds))
        .list()
        .forEach(one -> found.put(one.id(), one));
    return found;
  }

  private ReturnContent returned(
      ResultSet rs,
      Map<String, List<ReturnContent.Line>> lines,
      Map<String, List<ReturnContent.Refund>> refunds)
      throws SQLException {
    String id = rs.getString("return_id");
    return new ReturnContent(
        id,
        rs.getString("sale_id"),
        money(rs, "sealed_total"),
        Columns.requiredInstant(rs, "returned_at"),
        rs.getObject("business_date", LocalDate.class),
        new SaleContent.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
        rs.getString("reason"),
        lines.getOrDefault(id, List.of()),
        refunds.getOrDefault(id, List.of()),
        new Quantity(rs.getBigDecimal("units")),
        new Money(rs.getBigDecimal("total")),
        isCentre ? money(rs, "tax") : null,
        isCentre ? money(rs, "money_back") : null,
        rs.getString("till"),
        rs.getString("cash_session"),
        SaleContents.document(rs.getString("series"), rs.getObject("document_number", Long.class)));
  }

  private ReturnContent.Line line(ResultSet rs) throws SQLException {
    return new ReturnContent.Line(
        rs.getInt("line_number"),
        rs.getObject("sale_line", Integer.class),
        rs.getString("product_id"),
        isCentre ? rs.getString("code") : null,
        isCentre ? rs.getString("name") : null,
        new Quantity(rs.getBigDecimal("quantity")),
        new Money(rs.getBigDecimal("amount")),
        rs.getString("destination"));
  }

  private static ReturnContent.Refund refund(ResultSet rs) throws SQLException {
    return new ReturnContent.Refund(
        rs.getInt("refund_number"),
        rs.getString("method"),
        new Money(rs.getBigDecimal("amount")),
        rs.getString("reference"));
  }

  private static @Nullable Money money(ResultSet rs, String column) throws SQLException {
    BigDecimal amount = rs.getBigDecimal(column);
    return amount == null ? null : new Money(amount);
  }
}
