package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.pos.recovery.Recovery;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.shared.identity.BranchCode;

/**
 * How a till takes its branch's history back. The simulation uses the real recovery; a test can put
 * a broken one in its place, to see that the simulation notices.
 */
@FunctionalInterface
public interface TakesBack {
  /** As the program does it. */
  TakesBack REAL = (recovery, _, _) -> recovery.recover();

  RecoveryResult recover(Recovery real, Database database, BranchCode branch);
}
