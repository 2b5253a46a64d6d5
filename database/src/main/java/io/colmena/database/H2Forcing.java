package io.colmena.database;

import io.colmena.database.disk.ForcedFileSystem;
import io.colmena.database.disk.WideGaps;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Puts the state that H2 has between two steps on the disk. */
final class H2Forcing {
  private final Steps steps;

  /** Whose free space is looked for in {@link WideGaps}. */
  private volatile @Nullable MVStore prepared;

  H2Forcing(Steps steps) {
    this.steps = steps;
  }

  /**
   * For somebody in the middle of a transaction, whom those who take steps may wait for: forces if
   * there is a moment between steps soon.
   */
  void forceIfSoon(MVStore store) throws SQLException {
    force(store, steps::betweenIfSoon);
  }

  /** H2 takes an interruption while it waits for its own threads as leave not to wait. */
  void force(MVStore store) throws SQLException {
    force(
        store,
        work -> {
          steps.between(work);
          return true;
        });
  }

  private void force(MVStore store, Predicate<Runnable> between) throws SQLException {
    boolean interrupted = Thread.interrupted();
    try {
      prepare(store);
      forceState(store, between);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void prepare(MVStore store) {
    if (store != prepared && isOnForcedFile(store)) {
      WideGaps.showTo(store);
      prepared = store;
    }
  }

  /**
   * @param between does something between steps, and says whether it did
   */
  private static void forceState(MVStore store, Predicate<Runnable> between) throws SQLException {
    AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
    try {
      boolean marked =
          between.test(() -> {
            if (store.getFileStore() == null) { // in memory there is none
              store.commit();
            } else {
              refusal.set(storeWhole(store));
            }
          });
      if (marked && isOnForcedFile(store) && refusal.get() == null) {
        ForcedFileSystem.force(store.getFileStore().getFileName());
      }
    } catch (MVStoreException | IOException e) {
      refusal.set(e);
    }
    Exception e = refusal.get();
    if (e != null) {
      throw new SQLException(e.getMessage(), "", ErrorCode.IO_EXCEPTION_1, e);
    }
  }

  /**
   * What H2 stores names the parts before it, but not one that is still waiting to be written:
   * after a crash a file that ends so cannot be read. So nothing waits when the last part is put
   * together, and nobody else puts one together meanwhile.
   */
  private static @Nullable Exception storeWhole(MVStore store) {
    AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
    AtomicLong before = new AtomicLong();
    AtomicBoolean whole = new AtomicBoolean();
    while (!whole.get()) {
      store.executeFilestoreOperation(() -> before.set(store.getCurrentVersion()));
      store.commit();
      store.executeFilestoreOperation(() -> {
        whole.set(store.getCurrentVersion() <= before.get() + 1);
        if (whole.get()) {
          refusal.set(markState(store));
        }
      });
    }
    return refusal.get();
  }

  private static boolean isOnForcedFile(MVStore store) {
    return store.getFileStore() != null
        && ForcedFileSystem.isName(store.getFileStore().getFileName());
  }

  /** The store closes itself for good when it sees an error; a full disk may have room again. */
  private static @Nullable Exception markState(MVStore store) {
    try {
      if (isOnForcedFile(store)) {
        ForcedFileSystem.markState(store.getFileStore().getFileName());
      } else {
        store.sync();
      }
      return null;
    } catch (MVStoreException | IOException e) {
      return e;
    }
  }
}
