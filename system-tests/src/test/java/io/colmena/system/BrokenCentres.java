package io.colmena.system;

import io.colmena.benchmarks.chaos.CentreDesk;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.IngestResult;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.util.Optional;

/** Centres with one thing wrong each. */
final class BrokenCentres {
  private BrokenCentres() {}

  /** Passes everything on. */
  abstract static class Passing implements CentreDesk {
    private final CentreDesk real;

    Passing(CentreDesk real) {
      this.real = real;
    }

    @Override
    public Optional<HeldJournal.Position> contact(
        BranchCode branch, BatchHeader.BranchState state) {
      return real.contact(branch, state);
    }

    @Override
    public Optional<HeldJournal.Position> fork(BranchCode branch, Head own, Head held) {
      return real.fork(branch, own, held);
    }

    @Override
    public IngestResult take(BranchCode branch, byte[] gzipped) {
      return real.take(branch, gzipped);
    }

    @Override
    public Optional<byte[]> storedAfter(BranchCode branch, long sequence) {
      return real.storedAfter(branch, sequence);
    }

    @Override
    public void project(BranchCode branch) {
      real.project(branch);
    }
  }

  /** Says of every fifth batch that it holds it, and throws it away. */
  static final class Forgetful extends Passing {
    private int batches;

    Forgetful(CentreDesk real) {
      super(real);
    }

    @Override
    public IngestResult take(BranchCode branch, byte[] gzipped) {
      batches++;
      if (batches % 5 != 0) {
        return super.take(branch, gzipped);
      }
      JournalBatch batch = JournalBatch.unpack(gzipped, Protocol.MOST_PLAIN_BYTES);
      return new IngestResult.Held(1, batch.header().head());
    }
  }

  /** Hears of a fork and tells nobody. */
  static final class ForgetsForks extends Passing {
    private final Database database;

    ForgetsForks(CentreDesk real, Database database) {
      super(real);
      this.database = database;
    }

    @Override
    public Optional<HeldJournal.Position> fork(BranchCode branch, Head own, Head held) {
      Optional<HeldJournal.Position> position = super.fork(branch, own, held);
      database.inTransaction(tx -> tx.update("delete from forks").execute());
      return position;
    }
  }

  /** Lets every run begin anew, and takes whatever chain it is sent in the place of its own. */
  static final class Trusting extends Passing {
    private final Database database;

    Trusting(CentreDesk real, Database database) {
      super(real);
      this.database = database;
    }

    @Override
    public Optional<HeldJournal.Position> contact(
        BranchCode branch, BatchHeader.BranchState state) {
      return super.contact(branch, state).map(_ -> new HeldJournal.Position(1, Head.EMPTY));
    }

    @Override
    public IngestResult take(BranchCode branch, byte[] gzipped) {
      JournalBatch batch = JournalBatch.unpack(gzipped, Protocol.MOST_PLAIN_BYTES);
      database.inTransaction(tx -> forget(tx, branch, batch.header().after()));
      return super.take(branch, gzipped);
    }

    private static void forget(Transaction tx, BranchCode branch, Head after) {
      tx.update("delete from journal_batches where branch_code = :branch and last_sequence > :n")
          .bind("branch", branch)
          .bind("n", after.sequence())
          .execute();
      tx.update(
              """
              update journal_heads set sequence = :sequence, hash = :hash
              where branch_code = :branch
              """)
          .bind("branch", branch)
          .bind("sequence", after.sequence())
          .bind("hash", after.hash())
          .execute();
    }
  }

  /** Adds a ticket to the totals of the day whenever it looks. */
  static final class CountsTwice extends Passing {
    private final Database database;

    CountsTwice(CentreDesk real, Database database) {
      super(real);
      this.database = database;
    }

    @Override
    public void project(BranchCode branch) {
      super.project(branch);
      database.inTransaction(tx ->
          tx.update(
                  """
                  update daily_totals set tickets = tickets + 1 where branch_code = :branch
                  """)
              .bind("branch", branch)
              .execute());
    }
  }

  /** Loses a sale of those that it has just written. */
  static final class LeavesOneOut extends Passing {
    private final Database database;

    LeavesOneOut(CentreDesk real, Database database) {
      super(real);
      this.database = database;
    }

    @Override
    public void project(BranchCode branch) {
      super.project(branch);
      database.inTransaction(tx ->
          tx.update("delete from sales where branch_code = :branch and sale_id like '%-003'")
              .bind("branch", branch)
              .execute());
    }
  }
}
