package io.colmena.pos.audit;

import io.colmena.database.Columns;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.ActionAudited;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail in the branch's tables. */
public final class AuditDao {
  /** Of the counter that numbers its lines. */
  public static final String COUNTER = "audit";

  public void insert(Transaction tx, ActionAudited audited, Instant at) {
    ActionAudited.Person approver = audited.approver();
    tx.update(
            """
            insert into audit_trail (audit_id, happened_at, business_date, action, actor_id, actor_name,
                                     approver_id, approver_name, subject, detail, reason)
            values (:id, :at, :date, :action, :actor, :actorName, :approver, :approverName, :subject,
                    :detail, :reason)
            """)
        .bind("id", audited.id())
        .bind("at", at)
        .bind("date", audited.businessDate())
        .bind("action", audited.action())
        .bind("actor", audited.actor().id())
        .bind("actorName", audited.actor().name())
        .bind("approver", approver == null ? null : approver.id())
        .bind("approverName", approver == null ? null : approver.name())
        .bind("subject", audited.subject())
        .bind("detail", audited.detail())
        .bind("reason", audited.reason())
        .execute();
  }

  public boolean exists(Transaction tx, String id) {
    return tx.query("select count(*) from audit_trail where audit_id = :id")
            .bind("id", id)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Only for a branch that takes its history back. */
  public void remove(Transaction tx, String id) {
    tx.update("delete from audit_trail where audit_id = :id").bind("id", id).execute();
  }

  List<AuditLine> between(Transaction tx, LocalDate from, LocalDate to, int most) {
    return tx.query(
            """
            select * from audit_trail where business_date between :from and :to
            order by happened_at desc, audit_id desc offset 0 rows fetch next :most rows only
            """)
        .bind("from", from)
        .bind("to", to)
        .bind("most", most)
        .map((rs, _) -> line(rs))
        .list();
  }

  private static AuditLine line(ResultSet rs) throws SQLException {
    return new AuditLine(
        Columns.requiredInstant(rs, "happened_at"),
        new ActionAudited(
            rs.getString("audit_id"),
            rs.getObject("business_date", LocalDate.class),
            rs.getString("action"),
            new ActionAudited.Person(rs.getString("actor_id"), rs.getString("actor_name")),
            approver(rs),
            rs.getString("subject"),
            rs.getString("detail"),
            rs.getString("reason")));
  }

  private static ActionAudited.@Nullable Person approver(ResultSet rs) throws SQLException {
    String id = rs.getString("approver_id");
    return id == null ? null : new ActionAudited.Person(id, rs.getString("approver_name"));
  }
}
