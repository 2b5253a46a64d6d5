package io.colmena.pos.ui.shell;

import io.colmena.pos.ui.BackgroundTasks;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background work of the real window: one thread for the branch's database, others for what may
 * take long.
 */
public final class FxTasks implements BackgroundTasks, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FxTasks.class);

  private final ExecutorService ordered =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("till").daemon(true).factory());
  private final ExecutorService apart =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("till-apart-", 1).factory());

  @Override
  public <T> void run(
      Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    submit(ordered, work, done, failed);
  }

  @Override
  public <T> void runApart(
      Supplier<T> work, Consumer<? super T> done, Consumer<RuntimeException> failed) {
    submit(apart, work, done, failed);
  }

  private <T> void submit(
      ExecutorService executor,
      Supplier<T> work,
      Consumer<? super T> done,
      Consumer<RuntimeException> failed) {
    try {
      executor.execute(() -> {
        try {
          T result = work.get();
          onScreen(() -> done.accept(result));
        } catch (RuntimeException e) {
          onScreen(() -> failed.accept(e));
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("the window is closing", e);
    }
  }

  @Override
  public void onScreen(Runnable change) {
    Platform.runLater(change);
  }

  /** Lets a sale that is being written finish. */
  @Override
  public void close() {
    ordered.shutdown();
    apart.shutdownNow();
    try {
      if (!ordered.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("work in the background did not end in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
