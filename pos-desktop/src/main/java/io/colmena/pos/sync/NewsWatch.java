package io.colmena.pos.sync;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the centre, as long as there is a connection, that the chain decided something, and
 * has it fetched. Nothing depends on it: every run fetches what is new anyway.
 */
public final class NewsWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewsWatch.class);

  /** The centre answers after that, also when nothing is new. */
  private static final Duration MOST_WAIT = Duration.ofSeconds(25);

  /** A wait ends that much before whoever waits would give up. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private static final Duration REST = Duration.ofSeconds(1);
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(15);

  private final SyncService sync;
  private final NewsOfTheChain news;
  private final Bell bell;
  private final Duration wait;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("news").daemon(true).factory());
  private @Nullable ScheduledFuture<?> next;

  /** Asks the centre, which answers as soon as something is new. */
  @FunctionalInterface
  public interface Bell {
    /**
     * @param after the last change that is here
     * @param atMost after which the centre answers in any case
     * @return whether something is new
     */
    boolean rings(long after, Duration atMost) throws CentreUnreachable, CentreRefused;
  }

  /**
   * @param timeout after which a request is given up
   */
  public NewsWatch(SyncService sync, NewsOfTheChain news, Bell bell, Duration timeout) {
    this.sync = sync;
    this.news = news;
    this.bell = bell;
    Duration patience = timeout.minus(MARGIN);
    this.wait = patience.compareTo(MOST_WAIT) < 0 ? patience : MOST_WAIT;
  }

  public void start() {
    if (wait.isPositive()) {
      thread.execute(this::listen);
    }
  }

  private void listen() {
    if (thread.isShutdown()) {
      return;
    }
    Duration rest = REST_AFTER_FAILURE;
    try {
      if (sync.status().connection() == SyncStatus.Connection.ONLINE) {
        if (bell.rings(news.cursor(), wait) && !thread.isShutdown()) {
          sync.run(SyncTrigger.NEWS).join();
        }
        rest = REST;
      }
    } catch (CentreUnreachable | CentreRefused e) {
      LOG.debug("nothing is heard of the centre: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("listening to the centre failed", e);
    }
    rest(rest);
  }

  private synchronized void rest(Duration rest) {
    if (!thread.isShutdown()) {
      next = thread.schedule(this::listen, rest.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A question that waits at the centre ends when the connection is closed. */
  @Override
  public synchronized void close() {
    if (next != null) {
      next.cancel(false);
    }
    thread.shutdown();
  }
}
