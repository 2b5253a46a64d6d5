package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.identity.BranchCode;
import java.time.Instant;

/** The audit trails of the branches. */
final class ProjectedAudit {
  private final BranchCode branch;
  private final Rows lines;

  ProjectedAudit(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.lines =
        tx.rows(
            """
            insert into audit_trail (audit_id, branch_code, happened_at, business_date, action, actor_id,
                                     actor_name, approver_id, approver_name, subject, detail, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
  }

  void add(ActionAudited audited, Instant at) {
    ActionAudited.Person approver = audited.approver();
    lines.add(
        audited.id(),
        branch.code(),
        at,
        audited.businessDate(),
        audited.action(),
        audited.actor().id(),
        audited.actor().name(),
        approver == null ? null : approver.id(),
        approver == null ? null : approver.name(),
        audited.subject(),
        audited.detail(),
        audited.reason());
  }

  void write() {
    lines.write();
  }
}
