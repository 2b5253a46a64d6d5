package io.colmena.pos.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Does nothing until told so: what happens while work is still under way. */
public final class LateTasks implements BackgroundTasks {
  private final InlineTasks inline = new InlineTasks();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(
      Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    waiting.add(() -> inline.run(work, done, failed));
  }

  @Override
  public <T> void runApart(
      Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    run(work, done, failed);
  }

  @Override
  public void onScreen(Runnable change) {
    waiting.add(change);
  }

  public void catchUp() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
