package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/** Everything that can be rebuilt from the raw journals. */
final class ProjectedTables {
  /** Deleted in this order, so that no row ever refers to one that is gone. */
  private static final List<String> DELETES =
      List.of(
          """
          delete from payments
          where sale_key in (select sale_key from sales where branch_code = :branch)
          """,
          """
          delete from sale_lines
          where sale_key in (select sale_key from sales where branch_code = :branch)
          """,
          "delete from sales where branch_code = :branch",
          """
          delete from barcodes
          where product_id in (select product_id from products where branch_code = :branch)
          """,
          "delete from products where branch_code = :branch",
          "delete from cashiers where branch_code = :branch",
          "delete from stock_movements where branch_code = :branch",
          "delete from stock_levels where branch_code = :branch",
          "delete from daily_totals where branch_code = :branch");

  private ProjectedTables() {}

  static void clear(Transaction tx, BranchCode branch) {
    for (String delete : DELETES) {
      tx.update(delete).bind("branch", branch).execute();
    }
  }
}
