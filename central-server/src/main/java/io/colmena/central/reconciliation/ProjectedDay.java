package io.colmena.central.reconciliation;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.database.SaleContents;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import io.colmena.shared.reconciliation.SaleContent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A branch's day as it stands in the tables that reports read. Sales are found by their keys, which
 * say branch and day whatever the rest of a damaged row says, and a day costs only itself.
 */
final class ProjectedDay {
  private static final SaleContents SALES = new SaleContents("sale_key");

  private final Transaction tx;
  private final BranchCode branch;
  private final int branchNumber;

  ProjectedDay(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
    this.branchNumber = Branches.number(tx, branch);
  }

  Map<String, SaleContent> sales(LocalDate day) {
    return SALES.where(
        tx,
        "s.sale_key between :first and :last",
        Map.of(
            "first",
            SaleKey.firstOf(branchNumber, day),
            "last",
            SaleKey.lastOf(branchNumber, day)));
  }

  /** One sale of which the journal tells. */
  Optional<SaleContent> sale(String id) {
    long key = SaleKey.of(branchNumber, SaleNumber.of(branch, id));
    return SALES.where(tx, "s.sale_key = :key", Map.of("key", key)).values().stream().findFirst();
  }
}
