package io.colmena.pos.recovery;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.people.User;
import io.colmena.pos.people.UserDao;
import io.colmena.pos.recovery.CentreHistory.Held;
import io.colmena.pos.recovery.RebuildResult.Rebuilt;
import io.colmena.pos.recovery.RecoveryResult.Unread;
import io.colmena.pos.sync.BranchIdentity;
import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.Enrolment;
import io.colmena.pos.sync.SyncLease;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an empty database the branch's, with everything the centre has of it: a new computer. Each
 * piece of history is one transaction, and what was taken is never taken again, so one that was
 * interrupted goes on where it was.
 */
public final class Rebuild {
  private final Database database;
  private final BranchJournal journal;
  private final BranchIdentity identity;
  private final Enrolment enrolment;
  private final Centre centre;
  private final Clock clock;
  private final TakeBack takeBack;
  private final RebuildMark mark = new RebuildMark();
  private final UserDao users = new UserDao();

  public Rebuild(
      Database database,
      BranchJournal journal,
      BranchIdentity identity,
      Enrolment enrolment,
      Centre centre,
      Clock clock) {
    this.database = database;
    this.journal = journal;
    this.identity = identity;
    this.enrolment = enrolment;
    this.centre = centre;
    this.clock = clock;
    this.takeBack = TakeBack.of(identity.branch(), journal);
  }

  /**
   * @param code the one-time code that the centre gave for the new computer; using it ends the
   *     credential of the old one
   */
  public RebuildResult rebuild(String code, SyncProgress progress) {
    SyncLease lease = new SyncLease(database, clock);
    if (!lease.take()) {
      return new RecoveryResult.Busy("this branch is synchronising at the moment");
    }
    try {
      begin();
      return fill(enter(code), lease, progress);
    } catch (Stopped stopped) {
      return stopped.result();
    } finally {
      lease.release();
    }
  }

  private void begin() throws Stopped {
    Head own = database.read(journal::head);
    boolean mayGoOn =
        database.compute(tx -> mark.isUnderWay(tx) || mark.begin(tx, own, clock.instant()));
    if (!mayGoOn) {
      throw Stopped.refused(
          "this database has %d entries of %s already, and only an empty one is rebuilt. If it is older than what the centre has, `branch recover` brings it on"
              .formatted(own.sequence(), identity.branch()));
    }
  }

  /** Enrols, unless an earlier attempt did and the credential is still good. */
  private Head enter(String code) throws Stopped {
    CentreHistory history = new CentreHistory(centre, identity.branch());
    if (identity.credential().isPresent()) {
      try {
        return history.head(state());
      } catch (Stopped stopped) {
        if (!(stopped.result() instanceof RecoveryResult.Refused)) {
          throw stopped;
        }
      }
    }
    try {
      enrolment.enrol(code);
    } catch (CentreUnreachable e) {
      throw Stopped.unreachable(String.valueOf(e.getMessage()));
    } catch (CentreRefused e) {
      throw Stopped.refused(String.valueOf(e.getMessage()), e.problem().code());
    }
    return history.head(state());
  }

  private BranchState state() {
    Head own = database.read(journal::head);
    return new BranchState(own.sequence(), clock.instant(), own.hash());
  }

  private RebuildResult fill(Head held, SyncLease lease, SyncProgress progress) throws Stopped {
    CentreHistory history = new CentreHistory(centre, identity.branch());
    List<Unread> unread = new ArrayList<>();
    Head own = database.read(journal::head);
    while (own.sequence() < held.sequence()) {
      List<Held> piece = history.after(own);
      unread.addAll(database.compute(tx -> takeBack.take(tx, piece, clock.instant())));
      own = piece.getLast().head();
      if (!progress.advanced(own.sequence(), Math.max(held.sequence(), own.sequence()))
          || !lease.renew()) {
        throw Stopped.busy("stopped by request; run it again to go on");
      }
    }
    Head taken = own;
    return database.compute(tx -> finish(tx, taken, unread));
  }

  private Rebuilt finish(Transaction tx, Head taken, List<Unread> unread) {
    if (taken.sequence() > 0) {
      takeBack.beginEpoch(tx, Head.EMPTY, Head.EMPTY, taken.sequence(), 0, clock.instant());
    }
    mark.finish(tx, clock.instant());
    List<String> withoutPassword = users.withoutPassword(tx).stream().map(User::name).toList();
    return new Rebuilt(taken.sequence(), List.copyOf(unread), withoutPassword, journal.head(tx));
  }
}
