package io.colmena.central.reconciliation;

import io.colmena.central.ingest.HeldJournal;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.reconciliation.DayFigures;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares what branches say of their days with what the centre's tables say, and both with the
 * journal. It changes nothing but its own notes.
 */
public final class Reconciliation {
  /** Most findings of one day that are kept: who has more needs a rebuild, not a longer list. */
  static final int MOST_FINDINGS = ReconciliationRequest.MOST_FINDINGS;

  /** Days that every night looks at, and how many older ones in turn. */
  private static final int RECENT_DAYS = 7;

  private static final int OLDER_DAYS = 7;

  /** A tail of entries that is projected at once rather than answered with "wait". */
  private static final long SHORT_TAIL = 5_000;

  private final Database database;
  private final HeldJournal held;
  private final Consumer<BranchCode> project;
  private final Clock clock;
  private final JournalDays days;
  private final DayCheck check;
  private final DayRecords records = new DayRecords();

  /**
   * @param project brings the branch's tables up to date with its journal
   */
  public Reconciliation(
      Database database, HeldJournal held, Consumer<BranchCode> project, Clock clock) {
    this.database = database;
    this.held = held;
    this.project = project;
    this.clock = clock;
    this.days = new JournalDays(database);
    this.check = new DayCheck(days);
  }

  /** What became of a branch's statement. */
  public sealed interface Result {
    record Answered(ReconciliationAnswer answer) implements Result {}

    /** The branch's chain is not the one that is held. Nothing was compared. */
    record Fork(Head held) implements Result {}
  }

  /** Compares what a branch says of some days. */
  public Result take(BranchCode branch, ReconciliationRequest request) {
    Head head = database.read(tx -> held.position(tx, branch)).head();
    if (!isHeld(branch, request.head(), head)) {
      return new Result.Fork(head);
    }
    projectShortTail(branch, head);
    days.bringUpToDate(branch);
    List<ReconciliationAnswer.Day> answers = new ArrayList<>();
    for (ReconciliationRequest.Day day : request.days()) {
      if (!isThroughHeld(branch, day.through(), head)) {
        return new Result.Fork(head);
      }
      answers.add(
          database.computeUnforced(tx -> compare(tx, branch, request.head().sequence(), day)));
    }
    long projected = database.read(tx -> projected(tx, branch));
    return new Result.Answered(
        new ReconciliationAnswer(Protocol.VERSION, branch, clock.instant(), projected, answers));
  }

  private boolean isThroughHeld(BranchCode branch, @Nullable Head through, Head head) {
    return through == null || isHeld(branch, through, head);
  }

  /** Whether a point of the branch's chain is one of ours, or beyond what we hold. */
  private boolean isHeld(BranchCode branch, Head point, Head head) {
    if (point.sequence() > head.sequence()) {
      return true;
    }
    Optional<Hash> ours = database.read(tx -> new HeldEntries(tx, branch).hashAt(point.sequence()));
    return ours.isEmpty() || ours.get().equals(point.hash()); // a damaged batch is named below
  }

  private void projectShortTail(BranchCode branch, Head head) {
    if (head.sequence() - database.read(tx -> projected(tx, branch)) <= SHORT_TAIL) {
      project.accept(branch);
    }
  }

  private static long projected(Transaction tx, BranchCode branch) {
    return tx.query("select sequence from projections where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .one();
  }

  private ReconciliationAnswer.Day compare(
      Transaction tx, BranchCode branch, long statedUpTo, ReconciliationRequest.Day day) {
    DayFigures stated = day.figures();
    DayCheck.Seen seen = check.look(tx, branch, stated.date());
    boolean same = stated.digest().equals(seen.figures().digest());
    List<Finding> findings = new ArrayList<>(seen.findings());
    findings.addAll(Objects.requireNonNullElse(day.findings(), List.of()));
    Head through = day.through();
    boolean arrived = through == null || through.sequence() <= seen.projected();
    Outcome outcome = outcome(same && arrived, findings, seen.projected() == statedUpTo);
    if (!same && day.sales() != null) {
      boolean late = seen.projected() < statedUpTo;
      findings.addAll(differing(day.sales(), seen.sales(), findings, late));
    }
    List<Finding> most = most(findings);
    records.put(
        tx,
        new DayRecord(
            branch,
            stated.date(),
            outcome,
            clock.instant(),
            seen.projected(),
            seen.figures().tickets(),
            seen.figures().total(),
            seen.figures().digest(),
            new DayRecord.Stated(
                clock.instant(),
                statedUpTo,
                stated.tickets(),
                stated.total(),
                stated.digest(),
                through == null ? null : through.sequence(),
                through == null ? null : through.hash()),
            most));
    return new ReconciliationAnswer.Day(
        outcome, seen.figures(), day.sales() == null ? List.of() : most);
  }

  /** A day that differs while the two looked at different moments proves nothing yet. */
  private static Outcome outcome(boolean same, List<Finding> findings, boolean sameMoment) {
    if (!findings.isEmpty()) {
      return Outcome.DIFFERENT;
    }
    if (same) {
      return Outcome.EQUAL;
    }
    return sameMoment ? Outcome.DIFFERENT : Outcome.WAITING;
  }

  /** The sales in which the two sides differ, as far as no finding has named them yet. */
  private static List<Finding> differing(
      Map<String, String> stated, Map<String, String> ours, List<Finding> named, boolean late) {
    List<Finding> more = new ArrayList<>();
    stated.forEach((sale, digest) -> {
      if (named.stream().anyMatch(finding -> finding.record().equals(sale))) {
        return;
      }
      String here = ours.get(sale);
      if (here == null) {
        more.add(
            new Finding(
                Finding.Side.CENTRE,
                late ? Finding.Kind.PENDING : Finding.Kind.MISSING,
                sale,
                null,
                null,
                null));
      } else if (!here.equals(digest)) {
        more.add(
            new Finding(Finding.Side.CENTRE, Finding.Kind.CHANGED, sale, "digest", here, digest));
      }
    });
    ours.keySet().stream()
        .filter(sale -> !stated.containsKey(sale))
        .filter(sale -> named.stream().noneMatch(finding -> finding.record().equals(sale)))
        .forEach(sale -> more.add(Finding.missing(Finding.Side.BRANCH, sale)));
    return more;
  }

  private static List<Finding> most(List<Finding> findings) {
    return List.copyOf(findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
  }

  /**
   * Looks at the centre's own tables again, against the journal that it holds and against what the
   * branch last said.
   *
   * @return the days of the period of which the journal tells, in order
   */
  public List<DayRecord> check(BranchCode branch, LocalDate from, LocalDate to) {
    projectShortTail(branch, database.read(tx -> held.position(tx, branch)).head());
    days.bringUpToDate(branch);
    return days.between(branch, from, to).stream().map(day -> checkDay(branch, day)).toList();
  }

  /** What a night looks at, at a cost by the days that it covers. */
  public List<DayRecord> checkDue(BranchCode branch) {
    projectShortTail(branch, database.read(tx -> held.position(tx, branch)).head());
    days.bringUpToDate(branch);
    return database.read(tx -> due(tx, branch)).stream().map(day -> checkDay(branch, day)).toList();
  }

  private List<LocalDate> due(Transaction tx, BranchCode branch) {
    return days.newest(tx, branch)
        .map(newest -> records.due(tx, branch, newest.minusDays(RECENT_DAYS - 1), OLDER_DAYS))
        .orElse(List.of());
  }

  private DayRecord checkDay(BranchCode branch, LocalDate day) {
    return database.computeUnforced(tx -> {
      DayCheck.Seen seen = check.look(tx, branch, day);
      Optional<DayRecord> before = records.of(tx, branch, day);
      DayRecord.Stated stated = before.map(DayRecord::stated).orElse(null);
      List<Finding> findings = new ArrayList<>(seen.findings());
      before.ifPresent(record -> findings.addAll(atTheBranch(record)));
      DayRecord now =
          new DayRecord(
              branch,
              day,
              outcomeOf(seen, stated, findings, span(tx, branch, day)),
              clock.instant(),
              seen.projected(),
              seen.figures().tickets(),
              seen.figures().total(),
              seen.figures().digest(),
              stated,
              most(findings));
      records.put(tx, now);
      return now;
    });
  }

  private long span(Transaction tx, BranchCode branch, LocalDate day) {
    return days.span(tx, branch, day).map(JournalDays.Span::last).orElse(0L);
  }

  /** What a branch said of itself stands until it says otherwise. */
  private static List<Finding> atTheBranch(DayRecord before) {
    return before.findings().stream()
        .filter(finding -> finding.side() == Finding.Side.BRANCH)
        .toList();
  }

  private static Outcome outcomeOf(
      DayCheck.Seen seen,
      DayRecord.@Nullable Stated stated,
      List<Finding> findings,
      long lastEntry) {
    if (!findings.isEmpty()) {
      return Outcome.DIFFERENT;
    }
    if (stated == null || stated.sequence() < lastEntry) {
      return Outcome.WAITING;
    }
    if (stated.digest().equals(seen.figures().digest())) {
      return Outcome.EQUAL;
    }
    return seen.projected() < stated.sequence() ? Outcome.WAITING : Outcome.DIFFERENT;
  }

  /** What is known of a branch's days without looking again, newest first. */
  public List<DayRecord> known(BranchCode branch, LocalDate from, LocalDate to) {
    return database.read(tx -> records.between(tx, branch, from, to));
  }

  /** How far each branch and the centre agree; a branch never compared is not in it. */
  public Map<BranchCode, Agreement> agreements() {
    return database.read(Agreements::read);
  }
}
