package io.colmena.database;

import io.colmena.shared.money.Money;
import io.colmena.shared.reconciliation.ClosingContent;
import io.colmena.shared.reconciliation.SaleContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads whole closings of drawers as the rows tell them, also where the rows are damaged. Both
 * sides have the same columns.
 */
public final class ClosingContents {
  private ClosingContents() {}

  /**
   * @param condition over {@code cash_closings c}, with named parameters
   * @return by session
   */
  public static Map<String, ClosingContent> where(
      Transaction tx, String condition, Map<String, ?> parameters) {
    Map<String, List<ClosingContent.Counted>> counted = new HashMap<>();
    tx.query(
            """
            select n.* from cash_closings c join cash_counts n on n.session_id = c.session_id
            where %s
            """
                .formatted(condition))
        .bindMap(parameters)
        .map((rs, _) ->
            counted
                .computeIfAbsent(rs.getString("session_id"), _ -> new ArrayList<>())
                .add(counted(rs)))
        .list();
    Map<String, ClosingContent> found = new TreeMap<>();
    tx.query("select c.* from cash_closings c where %s".formatted(condition))
        .bindMap(parameters)
        .map((rs, _) -> closing(rs, counted))
        .list()
        .forEach(one -> found.put(one.id(), one));
    return found;
  }

  private static ClosingContent closing(
      ResultSet rs, Map<String, List<ClosingContent.Counted>> counted) throws SQLException {
    String session = rs.getString("session_id");
    return new ClosingContent(
        session,
        rs.getString("till"),
        rs.getObject("business_date", LocalDate.class),
        Columns.requiredInstant(rs, "closed_at"),
        new SaleContent.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
        rs.getLong("sales"),
        rs.getLong("unsent"),
        rs.getString("remark"),
        counted.getOrDefault(session, List.of()));
  }

  private static ClosingContent.Counted counted(ResultSet rs) throws SQLException {
    return ClosingContent.Counted.of(
        rs.getString("method"),
        new Money(rs.getBigDecimal("expected")),
        new Money(rs.getBigDecimal("counted")),
        new Money(rs.getBigDecimal("difference")));
  }
}
