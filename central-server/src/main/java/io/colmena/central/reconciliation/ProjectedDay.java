package io.colmena.central.reconciliation;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.database.ClosingContents;
import io.colmena.database.ReturnContents;
import io.colmena.database.SaleContents;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import io.colmena.shared.reconciliation.ClosingContent;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.ReturnContent;
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
  private static final ReturnContents RETURNS = new ReturnContents(Finding.Side.CENTRE);

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

  Map<String, ReturnContent> returns(LocalDate day) {
    return RETURNS.where(
        tx,
        "r.branch_code = :branch and r.business_date = :day",
        Map.of("branch", branch.code(), "day", day));
  }

  /** One return of which the journal tells. */
  Optional<ReturnContent> returned(String id) {
    return Optional.ofNullable(
        RETURNS
            .where(
                tx,
                "r.branch_code = :branch and r.return_id = :id",
                Map.of("branch", branch.code(), "id", id))
            .get(id));
  }

  Map<String, ClosingContent> closings(LocalDate day) {
    return ClosingContents.where(
        tx,
        "c.branch_code = :branch and c.business_date = :day",
        Map.of("branch", branch.code(), "day", day));
  }

  /** One closing of which the journal tells. */
  Optional<ClosingContent> closing(String session) {
    return Optional.ofNullable(
        ClosingContents.where(
                tx,
                "c.branch_code = :branch and c.session_id = :id",
                Map.of("branch", branch.code(), "id", session))
            .get(session));
  }
}
