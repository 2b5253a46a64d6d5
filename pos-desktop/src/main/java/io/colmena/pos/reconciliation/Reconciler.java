package io.colmena.pos.reconciliation;

import io.colmena.database.Database;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the centre what this branch's tables say of its days, and hears whether the centre's say
 * the same. The figures travel first, the sales one by one only for a day that differs. Nothing is
 * changed at either side but the notes of it.
 */
public final class Reconciler {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  /** Days that every night looks at, and how many older ones in turn. */
  private static final int RECENT_DAYS = 7;

  private static final int OLDER_DAYS = 7;

  /** How often a day is stated again because sales went on meanwhile. */
  private static final int MOST_TRIES = 3;

  private static final int DAYS_AT_ONCE = 31;

  private final Database database;
  private final BranchJournal journal;
  private final BranchCode branch;
  private final ReconciliationCentre centre;
  private final Clock clock;
  private final JournalDays days;
  private final ReconciliationDao dao = new ReconciliationDao();

  public Reconciler(
      Database database,
      BranchJournal journal,
      BranchCode branch,
      ReconciliationCentre centre,
      Clock clock) {
    this.database = database;
    this.journal = journal;
    this.branch = branch;
    this.centre = centre;
    this.clock = clock;
    this.days = new JournalDays(database);
  }

  /** Compares the days that a night should look at. */
  public List<ReconciledDay> reconcileDue() throws CentreUnreachable, CentreRefused {
    days.bringUpToDate();
    List<LocalDate> due =
        database.read(tx ->
            days.newest(tx)
                .map(newest -> dao.due(tx, newest.minusDays(RECENT_DAYS - 1), OLDER_DAYS))
                .orElse(List.of()));
    return reconcile(due);
  }

  /** Compares every day of a period of which the journal tells, both ends included. */
  public List<ReconciledDay> reconcile(LocalDate from, LocalDate to)
      throws CentreUnreachable, CentreRefused {
    days.bringUpToDate();
    return reconcile(days.between(from, to));
  }

  private List<ReconciledDay> reconcile(List<LocalDate> dates)
      throws CentreUnreachable, CentreRefused {
    List<ReconciledDay> reconciled = new ArrayList<>();
    for (int from = 0; from < dates.size(); from += DAYS_AT_ONCE) {
      reconciled.addAll(some(dates.subList(from, Math.min(dates.size(), from + DAYS_AT_ONCE))));
    }
    reconciled.forEach(this::log);
    return reconciled;
  }

  private List<ReconciledDay> some(List<LocalDate> dates) throws CentreUnreachable, CentreRefused {
    Head head = database.read(journal::head);
    List<OwnDay> own = look(dates, head);
    List<ReconciliationAnswer.Day> answers =
        ask(head, own.stream().map(day -> stated(day, false)).toList());
    List<ReconciledDay> reconciled = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      ReconciliationAnswer.Day answer = answers.get(i);
      reconciled.add(
          answer.outcome() == Outcome.EQUAL
              ? noted(own.get(i), answer, head)
              : inDetail(dates.get(i)));
    }
    return reconciled;
  }

  /** Sales may go on while the two look; then they look again. */
  private ReconciledDay inDetail(LocalDate date) throws CentreUnreachable, CentreRefused {
    for (int tries = 1; ; tries++) {
      Head head = database.read(journal::head);
      OwnDay own = look(List.of(date), head).getFirst();
      ReconciliationAnswer.Day answer = ask(head, List.of(stated(own, true))).getFirst();
      if (answer.outcome() != Outcome.WAITING || tries == MOST_TRIES) {
        return noted(own, answer, head);
      }
    }
  }

  private List<OwnDay> look(List<LocalDate> dates, Head head) {
    Function<LocalDate, OwnDay> look = day -> OwnDay.look(database, days, day, head.sequence());
    days.bringUpToDate();
    return dates.stream().map(look).toList();
  }

  private static ReconciliationRequest.Day stated(OwnDay own, boolean inDetail) {
    List<Finding> findings = own.findings();
    int most = Math.min(findings.size(), ReconciliationRequest.MOST_FINDINGS);
    boolean withSales = inDetail && own.sales().size() <= ReconciliationRequest.MOST_SALES;
    return new ReconciliationRequest.Day(
        own.figures(),
        own.through(),
        withSales ? own.sales() : null,
        findings.isEmpty() ? null : findings.subList(0, most));
  }

  private List<ReconciliationAnswer.Day> ask(Head head, List<ReconciliationRequest.Day> stated)
      throws CentreUnreachable, CentreRefused {
    ReconciliationAnswer answer =
        centre.reconcile(new ReconciliationRequest(Protocol.VERSION, branch, head, stated));
    List<ReconciliationAnswer.Day> answered = answer.days();
    if (answered == null || answered.size() != stated.size()) {
      throw new CentreUnreachable("the answer is not about the days that were stated");
    }
    for (int i = 0; i < stated.size(); i++) {
      ReconciliationAnswer.Day day = answered.get(i);
      if (day == null
          || day.outcome() == null
          || day.figures() == null
          || !day.figures().date().equals(stated.get(i).figures().date())) {
        throw new CentreUnreachable("the answer is not about the days that were stated");
      }
    }
    return answered;
  }

  private ReconciledDay noted(OwnDay own, ReconciliationAnswer.Day answer, Head head) {
    List<Finding> findings = answer.findings() == null ? List.of() : answer.findings();
    ReconciledDay day =
        new ReconciledDay(
            own.figures().date(), answer.outcome(), own.figures(), answer.figures(), findings);
    database.computeUnforced(tx -> {
      dao.put(tx, day, head.sequence(), clock.instant());
      return true;
    });
    return day;
  }

  private void log(ReconciledDay day) {
    if (day.outcome() == Outcome.DIFFERENT) {
      LOG.warn("{} does not reconcile: {}", day.date(), day.detail());
    } else {
      LOG.info("{} {}: {} tickets", day.date(), day.outcome(), day.branch().tickets());
    }
  }

  /** What is known without asking. */
  public ReconciliationStatus status() {
    return database.read(tx ->
        new ReconciliationStatus(
            dao.last(tx).orElse(null), dao.equalUpTo(tx).orElse(null), dao.notEqual(tx)));
  }
}
