package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.projection.StockLevels;
import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Quantity;
import io.colmena.system.Shops.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares a branch's own tables with the centre's, value by value. */
final class SameAtBothSides {
  private static final List<String> QUERIES =
      List.of(
          """
          select sale_id, business_date, sold_at, local_time, cashier_id, cashier_name,
                 customer_document, imported_from, units, total, tax, till, cash_session, series,
                 document_number
          from sales order by sale_id
          """,
          """
          select s.sale_id, l.line_number, l.product_id, l.code, l.name, l.quantity, l.unit_price,
                 l.tax_kind, l.total, l.price_version
          from sale_lines l join sales s on s.%1$s = l.%1$s order by s.sale_id, l.line_number
          """,
          """
          select s.sale_id, p.payment_number, p.method, p.amount, p.received, p.reference
          from payments p join sales s on s.%1$s = p.%1$s order by s.sale_id, p.payment_number
          """,
          """
          select s.sale_id, t.line_number, t.list_price, t.discount, t.bag_tax
          from sale_line_terms t join sales s on s.%1$s = t.%1$s order by s.sale_id, t.line_number
          """,
          """
          select customer_id, document, name, phone, address, credit_limit, owed
          from customers order by customer_id
          """,
          "select product_id, code, name, price, description, minimum_stock, withdrawn from products order by product_id",
          """
          select audit_id, happened_at, business_date, action, actor_id, actor_name, approver_id,
                 approver_name, subject, detail, reason
          from audit_trail order by audit_id
          """,
          """
          select session_id, till, business_date, opened_at, cashier_id, cashier_name, float_total
          from cash_sessions order by session_id
          """,
          """
          select movement_id, session_id, direction, amount, reason, moved_at, cashier_id,
                 cashier_name, approver_id, approver_name, approval_reason
          from cash_movements order by movement_id
          """,
          """
          select session_id, till, business_date, closed_at, cashier_id, cashier_name, sales, unsent,
                 remark
          from cash_closings order by session_id
          """,
          """
          select session_id, method, expected, counted, difference
          from cash_counts order by session_id, method
          """,
          """
          select session_id, counted_at, denomination, pieces
          from cash_pieces order by session_id, counted_at, denomination
          """);

  private SameAtBothSides() {}

  /** How many sales there are, once both sides say the same. */
  static int of(Shop shop, Shops shops) {
    shops.awaitProjected();
    for (String query : QUERIES) {
      assertThat(rows(shops.centre().database(), query.formatted("sale_key")))
          .isEqualTo(rows(shop.branch().database(), query.formatted("sale_id")));
    }
    assertThat(atCentre(shops, shop.branch().settings().code())).isEqualTo(atBranch(shop));
    return rows(shop.branch().database(), QUERIES.getFirst()).size();
  }

  private static Map<String, Quantity> atCentre(Shops shops, BranchCode branch) {
    return shops.centre().database().read(tx -> StockLevels.of(tx, branch));
  }

  private static Map<String, Quantity> atBranch(Shop shop) {
    Map<String, Quantity> levels = new TreeMap<>();
    rows(shop.branch().database(), "select product_id, quantity from stock_levels")
        .forEach(row -> levels.put((String) row.get(0), new Quantity((BigDecimal) row.get(1))));
    return levels;
  }

  static List<List<Object>> rows(Database database, String query) {
    return database.read(tx ->
        tx.query(query)
            .map((rs, _) -> {
              List<Object> row = new java.util.ArrayList<>();
              for (int i = 1; i <= rs.getMetaData().getColumnCount(); i++) {
                row.add(rs.getObject(i));
              }
              return row;
            })
            .list());
  }
}
