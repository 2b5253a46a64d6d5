package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.identity.BranchCode;
import java.time.Instant;

/**
 * Returns, and the keys that receipts are sealed with. A return is never weighed against its sale
 * here: what came back twice did come back twice, and is reported.
 */
final class ProjectedReturns {
  private final BranchCode branch;
  private final Rows returns;
  private final Rows lines;
  private final Rows refunds;
  private final Rows keys;

  ProjectedReturns(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.returns =
        tx.rows(
            """
            insert into sale_returns (return_id, branch_code, sale_id, sealed_total, returned_at,
                                      business_date, cashier_id, cashier_name, reason, units, total, tax,
                                      money_back, till, cash_session, series, document_number)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.lines =
        tx.rows(
            """
            insert into sale_return_lines (return_id, line_number, branch_code, sale_line, product_id,
                                           code, name, quantity, amount, destination)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.refunds =
        tx.rows(
            """
            insert into sale_refunds (return_id, refund_number, branch_code, method, amount, reference)
            values (?, ?, ?, ?, ?, ?)
            """);
    this.keys =
        tx.rows(
            """
            insert into seal_keys (key_id, branch_code, public_key, published_at) values (?, ?, ?, ?)
            """);
  }

  void add(SaleReturned returned) {
    SaleReturned.Seal seal = returned.seal();
    var document = returned.document();
    returns.add(
        returned.id(),
        branch.code(),
        returned.sale(),
        seal == null ? null : seal.total(),
        returned.returnedAt(),
        returned.businessDate(),
        returned.cashier().id(),
        returned.cashier().name(),
        returned.reason(),
        returned.units(),
        returned.total(),
        returned.tax(),
        returned.moneyBack(),
        returned.till(),
        returned.session(),
        document == null ? null : document.series(),
        document == null ? null : document.number());
    addLines(returned);
    int number = 0;
    for (SaleReturned.Refund refund : returned.refunds()) {
      number++;
      refunds.add(
          returned.id(),
          number,
          branch.code(),
          refund.method().name(),
          refund.amount(),
          refund.reference());
    }
  }

  private void addLines(SaleReturned returned) {
    int number = 0;
    for (SaleReturned.Line line : returned.lines()) {
      number++;
      lines.add(
          returned.id(),
          number,
          branch.code(),
          line.line(),
          line.product(),
          line.code(),
          line.name(),
          line.quantity(),
          line.amount(),
          line.to().name());
    }
  }

  void add(SealKeyPublished key, Instant at) {
    keys.add(key.id(), branch.code(), key.publicKey(), at);
  }

  void write() {
    returns.write();
    lines.write();
    refunds.write();
    keys.write();
  }
}
