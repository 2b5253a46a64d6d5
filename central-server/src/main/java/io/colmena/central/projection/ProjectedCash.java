package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/**
 * Cash sessions, what moved in their drawers, and what was counted. Nothing waits for the sales.
 */
final class ProjectedCash {
  private final BranchCode branch;
  private final Rows sessions;
  private final Rows movements;
  private final Rows closings;
  private final Rows counts;
  private final Rows pieces;

  ProjectedCash(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.sessions =
        tx.rows(
            """
            insert into cash_sessions (session_id, branch_code, till, business_date, opened_at,
                                       cashier_id, cashier_name, float_total)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.movements =
        tx.rows(
            """
            insert into cash_movements (movement_id, branch_code, session_id, direction, amount,
                                        reason, moved_at, cashier_id, cashier_name, approver_id,
                                        approver_name, approval_reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.closings =
        tx.rows(
            """
            insert into cash_closings (session_id, branch_code, till, business_date, closed_at,
                                       cashier_id, cashier_name, sales, unsent, remark)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.counts =
        tx.rows(
            """
            insert into cash_counts (session_id, method, branch_code, expected, counted, difference)
            values (?, ?, ?, ?, ?, ?)
            """);
    this.pieces =
        tx.rows(
            """
            insert into cash_pieces (session_id, counted_at, denomination, branch_code, pieces)
            values (?, ?, ?, ?, ?)
            """);
  }

  void add(CashSessionOpened opened) {
    sessions.add(
        opened.id(),
        branch.code(),
        opened.till(),
        opened.businessDate(),
        opened.openedAt(),
        opened.cashier().id(),
        opened.cashier().name(),
        opened.total());
    add(opened.id(), "OPEN", opened.pieces());
  }

  void add(CashMoved moved) {
    CashMoved.Approved approval = moved.approval();
    movements.add(
        moved.id(),
        branch.code(),
        moved.session(),
        moved.direction().name(),
        moved.amount(),
        moved.reason(),
        moved.movedAt(),
        moved.cashier().id(),
        moved.cashier().name(),
        approval == null ? null : approval.id(),
        approval == null ? null : approval.name(),
        approval == null ? null : approval.reason());
  }

  void add(CashSessionClosed closed) {
    closings.add(
        closed.id(),
        branch.code(),
        closed.till(),
        closed.businessDate(),
        closed.closedAt(),
        closed.cashier().id(),
        closed.cashier().name(),
        closed.sales(),
        closed.unsent(),
        closed.comment());
    for (CashSessionClosed.Method method : closed.methods()) {
      counts.add(
          closed.id(),
          method.method().name(),
          branch.code(),
          method.expected(),
          method.counted(),
          method.difference());
    }
    add(closed.id(), "CLOSE", closed.pieces());
  }

  private void add(String session, String at, List<CashPieces> counted) {
    for (CashPieces kind : counted) {
      pieces.add(session, at, kind.denomination(), branch.code(), kind.pieces());
    }
  }

  void write() {
    sessions.write();
    movements.write();
    closings.write();
    counts.write();
    pieces.write();
  }
}
