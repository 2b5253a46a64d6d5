package io.colmena.pos.recovery;

import io.colmena.database.Database;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.recovery.CentreHistory.Held;
import io.colmena.pos.recovery.RecoveryResult.NotForked;
import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.SyncLease;
import io.colmena.pos.sync.SyncProcess;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the branch's history back from the centre after its database went back in time. First
 * everything is fetched and its chain checked, then one transaction changes the branch: whoever
 * pulls the plug finds it as it was before, or as it is after.
 */
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

  private static final String TAKEN_OVER = "another run of this branch took over";

  private final Database database;
  private final BranchJournal journal;
  private final BranchCode branch;
  private final Centre centre;
  private final Clock clock;
  private final SyncProcess process;
  private final TakeBack takeBack;

  /** Wires what only this package sees. */
  public Recovery(
      Database database,
      BranchJournal journal,
      BranchCode branch,
      Centre centre,
      Clock clock,
      SyncProcess process) {
    this.database = database;
    this.journal = journal;
    this.branch = branch;
    this.centre = centre;
    this.clock = clock;
    this.process = process;
    this.takeBack = TakeBack.of(branch, journal);
  }

  /** Recovers, unless the branch synchronises at the moment or is not forked. */
  public RecoveryResult recover() {
    SyncLease lease = new SyncLease(database, clock, process);
    if (!lease.take()) {
      return new RecoveryResult.Busy("this branch is synchronising at the moment");
    }
    try {
      return under(lease);
    } catch (Stopped stopped) {
      return stopped.result();
    } finally {
      lease.release();
    }
  }

  private RecoveryResult under(SyncLease lease) throws Stopped {
    CentreHistory history = new CentreHistory(centre, branch);
    Head held = history.head(state());
    Head own = database.read(journal::head);
    if (ownAt(held.sequence()).equals(Optional.of(held.hash()))) {
      return new NotForked(own, held);
    }
    long acknowledged = database.read(journal::acknowledged).sequence();
    long guess = Math.min(Math.min(acknowledged, own.sequence()), held.sequence() - 1);
    Fetched fetched = fetch(history, history.commonPoint(this::ownAt, guess), held, lease);
    LOG.info(
        "taking the history back from the centre: common up to {}, {} entries to take, own head {}",
        fetched.common(),
        fetched.entries().size(),
        own);
    return database.compute(tx -> {
      takeBack.lock(tx);
      return lease.isHeld(tx)
          ? takeBack.in(tx, fetched.common(), fetched.entries(), clock.instant())
          : new RecoveryResult.Busy(TAKEN_OVER); // what was compared may be another journal by now
    });
  }

  private BranchState state() {
    Head own = database.read(journal::head);
    return new BranchState(own.sequence(), clock.instant(), own.hash());
  }

  private Optional<Hash> ownAt(long sequence) {
    return database.read(tx -> journal.hashAt(tx, sequence));
  }

  /** What the centre has after the last entry that both have. */
  private record Fetched(Head common, List<Held> entries) {}

  private Fetched fetch(CentreHistory history, Head start, Head held, SyncLease lease)
      throws Stopped {
    Head common = start;
    Head reached = start;
    List<Held> entries = new ArrayList<>();
    while (reached.sequence() < held.sequence()) {
      if (!lease.renew()) {
        throw Stopped.busy(TAKEN_OVER);
      }
      for (Held entry : history.after(reached)) {
        reached = entry.head();
        requireOn(held, reached);
        if (entries.isEmpty() && ownAt(reached.sequence()).equals(Optional.of(reached.hash()))) {
          common = reached;
        } else {
          entries.add(entry);
        }
      }
    }
    return new Fetched(common, entries);
  }

  private static void requireOn(Head held, Head reached) throws Stopped {
    if (reached.sequence() == held.sequence() && !reached.equals(held)) {
      throw Stopped.refused("the history that the centre sent does not reach its head " + held);
    }
  }
}
