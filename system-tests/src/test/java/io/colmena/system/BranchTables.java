package io.colmena.system;

import io.colmena.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a branch's tables say, as far as its journal tells it: not passwords, which ticket became
 * which sale, nor when something was acknowledged.
 */
final class BranchTables {
  private static final Map<String, String> QUERIES =
      Map.ofEntries(
          Map.entry(
              "products",
              """
              select p.product_id, p.code, p.name, p.search_text, c.name, p.unit, p.price, p.cost,
                     p.tax_kind, p.withdrawn, p.description, p.minimum_stock, p.created_at
              from products p join categories c on c.category_id = p.category_id order by p.product_id
              """),
          Map.entry("barcodes", "select barcode, product_id from barcodes order by barcode"),
          Map.entry(
              "stock levels", "select product_id, quantity from stock_levels order by product_id"),
          Map.entry(
              "stock movements",
              """
              select product_id, quantity, reason, reference, moved_at, business_date
              from stock_movements order by reference, product_id, quantity
              """),
          Map.entry(
              "users",
              "select user_id, name, display_name, role, created_at from users order by user_id"),
          Map.entry(
              "customers",
              """
              select customer_id, document, name, phone, address, credit_limit, owed
              from customers order by customer_id
              """),
          Map.entry(
              "account movements",
              """
              select reference, customer_id, kind, amount, method, moved_at, business_date,
                     cash_session
              from account_movements order by reference
              """),
          Map.entry("audit trail", "select * from audit_trail order by audit_id"),
          Map.entry(
              "sales",
              """
              select sale_id, sold_at, local_time, business_date, cashier_id, cashier_name,
                     customer_document, imported_from, units, total, tax, till, cash_session, series,
                     document_number
              from sales order by sale_id
              """),
          Map.entry("sale lines", "select * from sale_lines order by sale_id, line_number"),
          Map.entry("payments", "select * from payments order by sale_id, payment_number"),
          Map.entry("counters", "select name, counter from counters order by name"));

  private static final Map<String, String> DRAWER_QUERIES =
      Map.of(
          "cash sessions",
          "select * from cash_sessions order by session_id",
          "open drawers",
          "select * from open_drawers order by session_id",
          "cash movements",
          "select * from cash_movements order by movement_id",
          "cash closings",
          "select * from cash_closings order by session_id",
          "cash counts",
          "select * from cash_counts order by session_id, method",
          "cash pieces",
          "select * from cash_pieces order by session_id, counted_at, denomination");

  private static final Map<String, String> RETURN_QUERIES =
      Map.of(
          "returns",
          """
          select return_id, sale_id, sealed_total, returned_at, business_date, cashier_id, cashier_name,
                 reason, units, total, till, cash_session, series, document_number
          from sale_returns order by return_id
          """,
          "return lines",
          "select * from sale_return_lines order by return_id, line_number",
          "refunds",
          "select * from sale_refunds order by return_id, refund_number",
          "seal keys",
          "select * from seal_keys order by key_id");

  private BranchTables() {}

  static Map<String, List<List<Object>>> dump(Database database) {
    Map<String, List<List<Object>>> dump = new LinkedHashMap<>();
    QUERIES.forEach((table, query) -> dump.put(table, SameAtBothSides.rows(database, query)));
    DRAWER_QUERIES.forEach(
        (table, query) -> dump.put(table, SameAtBothSides.rows(database, query)));
    RETURN_QUERIES.forEach(
        (table, query) -> dump.put(table, SameAtBothSides.rows(database, query)));
    return dump;
  }
}
