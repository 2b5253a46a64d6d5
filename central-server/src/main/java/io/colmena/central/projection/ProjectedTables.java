package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/**
 * Everything that can be rebuilt from the raw journals. What is a branch's is told by its keys and
 * prefixes too, so that rows go that were damaged, or that lost the row they belong to.
 */
final class ProjectedTables {
  private static final List<String> DELETES =
      List.of(
          "delete from payments where %s",
          "delete from sale_lines where %s", "delete from sales where branch_code = :branch or %s");

  private static final List<String> DELETES_BY_PREFIX =
      List.of(
          "delete from barcodes where product_id like :prefix",
          "delete from products where branch_code = :branch or product_id like :prefix",
          "delete from cashiers where branch_code = :branch or user_id like :prefix",
          "delete from stock_levels where branch_code = :branch or product_id like :prefix");

  private static final String OWN_KEYS = "sale_key >= :first and sale_key < :next";

  private ProjectedTables() {}

  /**
   * @param firstKey of the branch's sales
   * @param nextKey the first that is not the branch's
   */
  static void clear(Transaction tx, BranchCode branch, long firstKey, long nextKey) {
    for (String delete : DELETES) {
      tx.update(delete.formatted(OWN_KEYS))
          .bind("branch", branch)
          .bind("first", firstKey)
          .bind("next", nextKey)
          .execute();
    }
    for (String delete : DELETES_BY_PREFIX) {
      tx.update(delete).bind("branch", branch).bind("prefix", branch + "-%").execute();
    }
    tx.update("delete from stock_movements where branch_code = :branch")
        .bind("branch", branch)
        .execute();
    tx.update("delete from daily_totals where branch_code = :branch")
        .bind("branch", branch)
        .execute();
  }
}
