package io.colmena.benchmarks.chaos;

import io.colmena.central.ingest.HeldJournal;
import io.colmena.central.ingest.IngestResult;
import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import java.util.Optional;

/**
 * What a node of the centre does for branches. The simulation uses the real services; a test can
 * put a broken one in their place, to see that the simulation notices.
 */
public interface CentreDesk {
  Optional<HeldJournal.Position> contact(BranchCode branch, BranchState state);

  Optional<HeldJournal.Position> fork(BranchCode branch, Head own, Head held);

  IngestResult take(BranchCode branch, byte[] gzipped);

  Optional<byte[]> storedAfter(BranchCode branch, long sequence);

  void project(BranchCode branch);

  /** Puts something in the place of, or in front of, the real desk. */
  @FunctionalInterface
  interface Fitting {
    /** The real services as they are. */
    Fitting REAL = (desk, _) -> desk;

    CentreDesk fit(CentreDesk real, Database database);
  }
}
