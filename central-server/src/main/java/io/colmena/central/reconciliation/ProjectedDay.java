package io.colmena.central.reconciliation;

import io.colmena.database.SaleContents;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.reconciliation.SaleContent;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A branch's day as it stands in the tables that reports read. */
final class ProjectedDay {
  /** The one place that knows how a branch's day is found among the sales. */
  private static final String OF_DAY = "s.branch_code = :branch and s.business_date = :day";

  private static final SaleContents SALES = new SaleContents("sale_key");

  private final Transaction tx;
  private final BranchCode branch;

  ProjectedDay(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  Map<String, SaleContent> sales(LocalDate day) {
    return SALES.where(tx, OF_DAY, Map.of("branch", branch, "day", day));
  }

  /** A sale by its identifier alone, whatever its row says of branch and day. */
  Optional<SaleContent> sale(String id) {
    return Optional.ofNullable(SALES.where(tx, "s.sale_id = :id", Map.of("id", id)).get(id));
  }
}
