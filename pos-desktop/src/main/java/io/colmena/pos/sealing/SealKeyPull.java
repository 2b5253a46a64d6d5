package io.colmena.pos.sealing;

import io.colmena.database.Database;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.wire.SealKeysAnswer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the public keys of the other branches after each run that reached the centre. Keys are
 * never taken away: receipts of a branch that was rebuilt stay good.
 */
public final class SealKeyPull implements Consumer<SyncRun> {
  private static final Logger LOG = LoggerFactory.getLogger(SealKeyPull.class);

  private final Database database;
  private final Source centre;
  private final SealKeyDao keys = new SealKeyDao();

  /** Asks the centre. */
  @FunctionalInterface
  public interface Source {
    /**
     * @param known as {@link SealKeysAnswer#known} names what is here
     */
    SealKeysAnswer sealKeys(String known) throws CentreUnreachable, CentreRefused;
  }

  public SealKeyPull(Database database, Source centre) {
    this.database = database;
    this.centre = centre;
  }

  @Override
  public void accept(SyncRun run) {
    if (run.outcome() == SyncOutcome.DONE) {
      pull();
    }
  }

  private void pull() {
    try {
      String known = database.read(tx -> SealKeysAnswer.known(keys.ids(tx)));
      SealKeysAnswer answer = centre.sealKeys(known);
      if (answer.keys() != null && !answer.keys().isEmpty()) {
        database.inTransaction(
            tx -> answer.keys().forEach(key -> keys.note(tx, key.id(), key.publicKey())));
      }
    } catch (CentreUnreachable e) {
      LOG.info("the keys of other branches' receipts wait for the centre: {}", e.getMessage());
    } catch (CentreRefused e) {
      // A centre of an earlier version has none to give.
      LOG.info("the centre gives no keys of receipts: {}", e.getMessage());
    }
  }
}
