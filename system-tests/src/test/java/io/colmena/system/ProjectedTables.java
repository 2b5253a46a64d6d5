package io.colmena.system;

import io.colmena.database.Database;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The whole content of the tables that reports read, as text. */
final class ProjectedTables {
  private static final List<String> TABLES =
      List.of(
          "products",
          "barcodes",
          "cashiers",
          "sales",
          "sale_lines",
          "sale_line_terms",
          "audit_trail",
          "customers",
          "payments",
          "stock_movements",
          "stock_levels",
          "daily_totals",
          "daily_breakdowns",
          "cash_sessions",
          "cash_movements",
          "cash_closings",
          "cash_counts",
          "cash_pieces",
          "sale_returns",
          "sale_return_lines",
          "sale_refunds",
          "seal_keys");

  private ProjectedTables() {}

  static Map<String, List<String>> dump(Database database) {
    Map<String, List<String>> dump = new TreeMap<>();
    for (String table : TABLES) {
      dump.put(
          table,
          database.read(tx ->
              tx.query("select * from " + table).mapToMap().stream()
                  .map(row -> new TreeMap<>(row).toString())
                  .sorted()
                  .toList()));
    }
    return dump;
  }
}
