package io.colmena.pos.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does everything at once, in the caller's thread. */
public final class InlineTasks implements BackgroundTasks {
  @Override
  public <T> void run(
      Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    T result;
    try {
      result = work.get();
    } catch (RuntimeException e) {
      failed.accept(e);
      return;
    }
    done.accept(result);
  }

  @Override
  public <T> void runApart(
      Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    run(work, done, failed);
  }

  @Override
  public void onScreen(Runnable change) {
    change.run();
  }
}
