package io.colmena.pos.cash;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved in drawers without a sale. */
public final class CashMovementDao {
  /** Of the branch, over all its tills. */
  public static final String COUNTER = "cash-movement";

  public void insert(Transaction tx, CashMoved move) {
    CashMoved.Approved approval = move.approval();
    tx.update(
            """
            insert into cash_movements (movement_id, session_id, direction, amount, reason, moved_at,
                                        cashier_id, cashier_name, approver_id, approver_name,
                                        approval_reason)
            values (:id, :session, :direction, :amount, :reason, :at, :cashier, :cashierName,
                    :approver, :approverName, :approvalReason)
            """)
        .bind("id", move.id())
        .bind("session", move.session())
        .bind("direction", move.direction().name())
        .bind("amount", move.amount())
        .bind("reason", move.reason())
        .bind("at", move.movedAt())
        .bind("cashier", move.cashier().id())
        .bind("cashierName", move.cashier().name())
        .bind("approver", approval == null ? null : approval.id())
        .bind("approverName", approval == null ? null : approval.name())
        .bind("approvalReason", approval == null ? null : approval.reason())
        .execute();
  }

  public boolean exists(Transaction tx, String id) {
    return tx.query("select count(*) from cash_movements where movement_id = :id")
            .bind("id", id)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Of one session, in the order in which they were told: the clock may have been set back. */
  List<CashMoved> of(Transaction tx, String session) {
    return tx.query(
            """
            select * from cash_movements where session_id = :session
            order by len(movement_id), movement_id
            """)
        .bind("session", session)
        .map((rs, _) -> read(rs))
        .list();
  }

  private static CashMoved read(ResultSet rs) throws SQLException {
    return new CashMoved(
        rs.getString("movement_id"),
        rs.getString("session_id"),
        CashMoved.Direction.valueOf(rs.getString("direction")),
        new Money(rs.getBigDecimal("amount")),
        rs.getString("reason"),
        Columns.requiredInstant(rs, "moved_at"),
        new Sale.Cashier(rs.getString("cashier_id"), rs.getString("cashier_name")),
        approval(rs));
  }

  private static CashMoved.@Nullable Approved approval(ResultSet rs) throws SQLException {
    String approver = rs.getString("approver_id");
    return approver == null
        ? null
        : new CashMoved.Approved(
            approver, rs.getString("approver_name"), rs.getString("approval_reason"));
  }

  /** Only for a branch that takes its history back. */
  public void remove(Transaction tx, String id) {
    tx.update("delete from cash_movements where movement_id = :id").bind("id", id).execute();
  }
}
