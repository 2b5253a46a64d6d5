package io.colmena.pos.connection;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one thing after the other, each for a limited time, until somebody says stop. What is
 * given up is interrupted; who waits goes on at once, even when an operating system's look-up does
 * not hear of it.
 */
public final class Patience implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("check-", 1).factory());
  private @Nullable Future<?> current;
  private boolean stopped;

  /** Whoever waits stops waiting. From any thread, more than once. */
  public synchronized void stop() {
    stopped = true;
    if (current != null) {
      current.cancel(true);
    }
  }

  public synchronized boolean isStopped() {
    return stopped;
  }

  /**
   * @throws TimeoutException if it took too long
   * @throws CancellationException if somebody said stop
   * @throws ExecutionException with what the work threw
   */
  <T> T atMost(Duration limit, Callable<T> work) throws TimeoutException, ExecutionException {
    Future<T> future = begin(work);
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      future.cancel(true);
    }
  }

  private synchronized <T> Future<T> begin(Callable<T> work) {
    if (stopped) {
      throw new CancellationException("stopped");
    }
    Future<T> future = threads.submit(work);
    current = future;
    return future;
  }

  @Override
  public void close() {
    stop();
    threads.shutdownNow();
  }
}
