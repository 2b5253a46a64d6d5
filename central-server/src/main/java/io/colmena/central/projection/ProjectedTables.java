package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/**
 * Everything that can be rebuilt from the raw journals. What is a branch's is told by its keys and
 * prefixes too, so that rows go that were damaged, or that lost the row they belong to.
 */
final class ProjectedTables {
  private static final String OWN_KEYS = "sale_key >= :first and sale_key < :next";

  private static final List<String> DELETES =
      List.of(
          "delete from payments where " + OWN_KEYS,
          "delete from sale_line_terms where " + OWN_KEYS,
          "delete from sale_lines where " + OWN_KEYS,
          "delete from sales where " + OWN_KEYS);

  private static final List<String> DELETES_BY_PREFIX =
      List.of(
          "delete from barcodes where product_id like :prefix",
          "delete from products where branch_code = :branch or product_id like :prefix",
          "delete from cashiers where branch_code = :branch or user_id like :prefix",
          "delete from customer_payments where branch_code = :branch or payment_id like :prefix",
          "delete from customers where branch_code = :branch or customer_id like :prefix",
          "delete from cash_pieces where branch_code = :branch or session_id like :prefix",
          "delete from cash_counts where branch_code = :branch or session_id like :prefix",
          "delete from cash_closings where branch_code = :branch or session_id like :prefix",
          "delete from cash_movements where branch_code = :branch or movement_id like :prefix",
          "delete from cash_sessions where branch_code = :branch or session_id like :prefix",
          "delete from sale_refunds where branch_code = :branch or return_id like :prefix",
          "delete from sale_return_lines where branch_code = :branch or return_id like :prefix",
          "delete from sale_returns where branch_code = :branch or return_id like :prefix",
          "delete from seal_keys where branch_code = :branch or key_id like :prefix");

  private static final List<String> DELETES_BY_BRANCH =
      List.of(
          "delete from sales where branch_code = :branch",
          "delete from audit_trail where branch_code = :branch",
          "delete from stock_movements where branch_code = :branch",
          "delete from stock_levels where branch_code = :branch",
          "delete from daily_totals where branch_code = :branch",
          "delete from daily_breakdowns where branch_code = :branch");

  /** Few enough that others, whose commits are to be forced, need not wait for a long delete. */
  private static final int SALES_AT_ONCE = 2000;

  private ProjectedTables() {}

  static void clear(Transaction tx, BranchCode branch, int branchNumber) {
    clearSales(tx, SaleKey.firstOf(branchNumber), SaleKey.firstOf(branchNumber + 1));
    tx.update("delete from stock_levels where block_key >= :first and block_key < :next")
        .bind("first", StockBlock.firstKey(branchNumber))
        .bind("next", StockBlock.firstKey(branchNumber + 1))
        .execute();
    for (String delete : DELETES_BY_PREFIX) {
      tx.update(delete).bind("branch", branch).bind("prefix", branch + "-%").execute();
    }
    for (String delete : DELETES_BY_BRANCH) {
      tx.update(delete).bind("branch", branch).execute();
    }
  }

  private static void clearSales(Transaction tx, long first, long next) {
    long from = first;
    while (from < next) {
      long to = endOfSome(tx, from, next);
      for (String delete : DELETES) {
        tx.update(delete).bind("first", from).bind("next", to).execute();
      }
      from = to;
    }
  }

  private static long endOfSome(Transaction tx, long from, long nextKey) {
    return tx.query(
            """
            select sale_key from sales where sale_key >= :from and sale_key < :next
            order by sale_key offset :some rows fetch next 1 rows only
            """)
        .bind("from", from)
        .bind("next", nextKey)
        .bind("some", SALES_AT_ONCE)
        .mapTo(Long.class)
        .findOne()
        .orElse(nextKey);
  }
}
