package io.colmena.pos.audit;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what not everybody may do, in the same transaction as the deed and with its journal
 * entry; nothing takes a line out again.
 */
public final class AuditTrail {
  private final Database database;
  private final Counters counters;
  private final Journal journal;
  private final BranchCode branch;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final AuditDao dao = new AuditDao();

  public AuditTrail(
      Database database,
      Counters counters,
      Journal journal,
      BranchCode branch,
      BusinessCalendar calendar,
      Clock clock) {
    this.database = database;
    this.counters = counters;
    this.journal = journal;
    this.branch = branch;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Somebody did what they may do alone. */
  public void note(
      Transaction tx, User actor, String action, @Nullable String subject, String detail) {
    write(tx, person(actor), action, null, subject, detail);
  }

  /** Likewise, of somebody who need not be at the till any more. */
  public void note(
      Transaction tx,
      ActionAudited.Person actor,
      String action,
      @Nullable String subject,
      String detail) {
    write(tx, actor, action, null, subject, detail);
  }

  /** Somebody did what another had to allow. */
  public void note(
      Transaction tx, User actor, Approval approval, @Nullable String subject, String detail) {
    write(tx, person(actor), approval.permission().key(), approval, subject, detail);
  }

  private void write(
      Transaction tx,
      ActionAudited.Person actor,
      String action,
      @Nullable Approval approval,
      @Nullable String subject,
      String detail) {
    Instant now = clock.instant();
    ActionAudited audited =
        new ActionAudited(
            Identifiers.audit(branch, counters.next(tx, AuditDao.COUNTER)),
            calendar.businessDate(now),
            action,
            actor,
            approval == null ? null : person(approval.approver()),
            subject,
            shortened(detail),
            approval == null ? null : approval.reason());
    dao.insert(tx, audited, now);
    journal.append(tx, audited, now);
  }

  private static ActionAudited.Person person(User user) {
    return new ActionAudited.Person(user.id(), user.displayName());
  }

  private static @Nullable String shortened(String detail) {
    if (detail.isBlank()) {
      return null;
    }
    return detail.substring(0, Math.min(detail.length(), ActionAudited.LONGEST_DETAIL));
  }

  /** What was noted on some business days, both included; the newest first. */
  public List<AuditLine> between(LocalDate from, LocalDate to, int most) {
    return database.read(tx -> dao.between(tx, from, to, most));
  }
}
