package io.colmena.pos.connection;

import io.colmena.database.Database;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What a centre makes of this branch: its credential, its version, its clock and its history. */
final class Acquaintance {
  /** What a sale's time of day may be wrong by before somebody should set the clock. */
  private static final Duration MOST_OFFSET = Duration.ofMinutes(2);

  private final Centre centre;
  private final Database database;
  private final BranchJournal journal;
  private final Clock clock;
  private final Duration timeout;

  Acquaintance(
      Centre centre, Database database, BranchJournal journal, Clock clock, Duration timeout) {
    this.centre = centre;
    this.database = database;
    this.journal = journal;
    this.clock = clock;
    this.timeout = timeout;
  }

  /** Tells each finding; the centre is asked once, as at the beginning of a sync run. */
  void look(Patience patience, Consumer<Finding> told) {
    switch (ask(patience)) {
      case PushResult.Acknowledged held -> {
        told.accept(Finding.of(Step.CREDENTIAL, Verdict.KNOWN_BRANCH, held.took().toMillis()));
        Finding version = version(held.answer());
        told.accept(version);
        if (!version.endsTheCheck()) {
          told.accept(clocks(held));
          told.accept(history(held.answer().head()));
        }
      }
      case PushResult.Unreachable lost ->
          told.accept(Finding.of(Step.CREDENTIAL, Verdict.BROKEN, lost.reason()));
      case PushResult.Forked fork ->
          told.accept(Finding.of(Step.CREDENTIAL, Verdict.REFUSED, fork.reason(), ""));
      case PushResult.TooLarge large ->
          told.accept(Finding.of(Step.CREDENTIAL, Verdict.REFUSED, large.reason(), ""));
      case PushResult.Refused no -> told.accept(refused(no));
    }
  }

  private PushResult ask(Patience patience) {
    Instant now = clock.instant();
    Head own = database.read(journal::head);
    BranchState state = new BranchState(own.sequence(), now, own.hash());
    try {
      return patience.atMost(
          timeout.multipliedBy(3), // a token may have to be fetched, and once more
          () -> centre.head(state, "check-" + UUID.randomUUID().toString().substring(0, 8)));
    } catch (TimeoutException e) {
      return new PushResult.Unreachable(String.valueOf(e.getMessage()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Finding refused(PushResult.Refused no) {
    String code = no.code() == null ? "" : no.code();
    boolean unknown = code.startsWith("ENR-") || code.startsWith("AUT-") || code.startsWith("BRA-");
    return unknown
        ? Finding.of(Step.CREDENTIAL, Verdict.CREDENTIAL_REFUSED, code)
        : Finding.of(Step.CREDENTIAL, Verdict.REFUSED, no.reason(), code);
  }

  private static Finding version(HeadAnswer answer) {
    int theirs = answer.protocol();
    Verdict verdict = Verdict.VERSION_FINE;
    if (theirs < Protocol.OLDEST) {
      verdict = Verdict.CENTRE_TOO_OLD;
    } else if (theirs > Protocol.NEWEST) {
      verdict = Verdict.CENTRE_TOO_NEW;
    }
    return Finding.of(Step.VERSION, verdict, theirs, Protocol.VERSION);
  }

  private Finding clocks(PushResult.Acknowledged held) {
    Instant middle = clock.instant().minus(held.took().dividedBy(2));
    Duration offset = Duration.between(middle, held.answer().time());
    Verdict verdict = Verdict.CLOCK_FINE;
    if (offset.abs().compareTo(MOST_OFFSET) > 0) {
      verdict = offset.isNegative() ? Verdict.CLOCK_AHEAD : Verdict.CLOCK_BEHIND;
    }
    return Finding.of(Step.CLOCK, verdict, offset.toMillis());
  }

  private Finding history(Head held) {
    Optional<Hash> ours = database.read(tx -> journal.hashAt(tx, held.sequence()));
    Head own = database.read(journal::head);
    if (ours.isPresent() && ours.get().equals(held.hash())) {
      return Finding.of(
          Step.HISTORY, Verdict.HISTORY_FINE, held.sequence(), own.sequence() - held.sequence());
    }
    return Finding.of(
        Step.HISTORY,
        Verdict.FORK,
        own.sequence(),
        own.hash().brief(),
        held.sequence(),
        held.hash().brief());
  }
}
