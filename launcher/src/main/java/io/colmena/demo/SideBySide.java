package io.colmena.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same for every branch, each in a thread of its own. */
final class SideBySide {
  private SideBySide() {}

  /** What is done for one. */
  @FunctionalInterface
  interface Work<T> {
    void on(T one) throws Exception;
  }

  /** Returns when all have ended; the first failure is thrown. */
  static <T> void each(List<T> all, Work<T> work) throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> futures = new ArrayList<>();
      for (T one : all) {
        futures.add(
            threads.submit(() -> {
              work.on(one);
              return null;
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    }
  }
}
