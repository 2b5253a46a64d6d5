package io.colmena.pos.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work that must not hold up the screen. View models get this interface, so that they know no
 * toolkit; a test passes one that does everything at once.
 */
public interface BackgroundTasks {
  /**
   * Work with the branch's own database. It is done one after the other in the order it was given,
   * so that scans reach the ticket in the order of the goods.
   *
   * @param done told the result, where the screen may be changed
   * @param failed told what went wrong, likewise
   */
  <T> void run(Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed);

  /** Like {@link #run} for what may take long, a network above all: nothing else waits for it. */
  <T> void runApart(Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed);

  /** Brings news from any thread to where the screen may be changed. */
  void onScreen(Runnable change);
}
