package io.colmena.pos.ui.shell;

import io.colmena.pos.ui.BackgroundTasks;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Has Java collect its garbage while the cashier counts out the change. By itself the serial
 * collector lets the heap grow to its limit before it collects all of it, which takes 100 MB of a
 * small computer, and then does so at any moment, a scan's too. Java collects what little a ticket
 * leaves without being asked.
 */
final class QuietCollection {
  /** What a hundred sales leave behind, in bytes: a collection takes a tenth of a second. */
  private static final long ROOM = 24L << 20;

  /** Time for the receipt to appear first. */
  private static final Duration UNTIL_DRAWN = Duration.millis(400);

  private final BackgroundTasks tasks;

  /** Bytes of heap from which on it is worth it; nothing before the start is over. */
  private final AtomicLong from = new AtomicLong(Long.MAX_VALUE);

  QuietCollection(BackgroundTasks tasks) {
    this.tasks = tasks;
  }

  /** The litter of the start is the largest. */
  void afterStart() {
    collect();
  }

  /** Collects in a moment, if much has come together. The caller is on JavaFX's thread. */
  void afterSale() {
    if (isWorthIt()) {
      PauseTransition pause = new PauseTransition(UNTIL_DRAWN);
      pause.setOnFinished(_ -> tasks.runApart(this::collectIfWorthIt, _ -> {}, _ -> {}));
      pause.play();
    }
  }

  private static long heap() {
    return Runtime.getRuntime().totalMemory();
  }

  private boolean isWorthIt() {
    return heap() >= from.get();
  }

  /** Once, also when the next customers were quicker than the pause. */
  private synchronized boolean collectIfWorthIt() {
    boolean worthIt = isWorthIt();
    if (worthIt) {
      collect();
    }
    return worthIt;
  }

  private void collect() {
    System.gc();
    from.set(heap() + ROOM);
  }
}
