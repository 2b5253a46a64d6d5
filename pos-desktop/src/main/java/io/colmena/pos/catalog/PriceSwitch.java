package io.colmena.pos.catalog;

import io.colmena.database.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes prices when they begin and end, with or without a network. Selling does not depend on it:
 * whoever looks a product up sees to its price at once ({@link Catalog#lookUp}).
 */
public final class PriceSwitch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PriceSwitch.class);

  /** In one transaction, during which nobody of the branch can sell. */
  private static final int AT_ONCE = 25;

  /** Another till may have heard of a price meanwhile, or the clock have been set. */
  private static final Duration MOST_REST = Duration.ofSeconds(5);

  private static final Duration LEAST_REST = Duration.ofMillis(20);

  private final Database database;
  private final ChainPrices prices;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("prices").daemon(true).factory());
  private @Nullable ScheduledFuture<?> next;

  public PriceSwitch(Database database, ChainPrices prices) {
    this.database = database;
    this.prices = prices;
  }

  /** Begins to watch the time. */
  public void start() {
    thread.execute(this::work);
  }

  private void work() {
    if (thread.isShutdown()) {
      return;
    }
    Duration rest = MOST_REST;
    try {
      settle();
      Optional<Duration> next = database.read(prices::untilNext);
      rest = next.filter(wait -> wait.compareTo(MOST_REST) < 0).orElse(MOST_REST);
    } catch (RuntimeException e) {
      LOG.error("prices that begin now could not be written; a look-up still sees to its own", e);
    }
    Duration wait = rest.compareTo(LEAST_REST) < 0 ? LEAST_REST : rest;
    rest(wait);
  }

  private synchronized void rest(Duration wait) {
    if (!thread.isShutdown()) {
      next = thread.schedule(this::work, wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Writes all prices that have begun or ended by now. */
  public void settle() {
    boolean more = database.read(prices::isAnyDue);
    while (more && !thread.isShutdown()) {
      more = database.compute(tx -> prices.settleSome(tx, AT_ONCE));
    }
  }

  /** Never interrupts: H2 would close its file. */
  @Override
  public void close() {
    synchronized (this) {
      if (next != null) {
        next.cancel(false);
      }
      thread.shutdown();
    }
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("prices were still being written; what is missing is written at the next start");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
