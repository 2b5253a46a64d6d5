package io.colmena.central.projection;

import io.colmena.database.Database;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.QuarantineAnswer;
import java.time.Clock;

/** Tells a branch what of its journal is set aside, and nothing of other branches. */
public final class QuarantineList {
  private final Database database;
  private final Clock clock;
  private final Quarantine quarantine = new Quarantine();

  public QuarantineList(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public long count(BranchCode branch) {
    return database.read(tx -> quarantine.count(tx, branch));
  }

  /**
   * @param after the last entry of the page before, or 0
   */
  public QuarantineAnswer page(BranchCode branch, long after) {
    return database.read(tx ->
        new QuarantineAnswer(
            Protocol.VERSION,
            branch,
            clock.instant(),
            quarantine.count(tx, branch),
            quarantine.page(tx, branch, after, QuarantineAnswer.MOST_ENTRIES)));
  }
}
