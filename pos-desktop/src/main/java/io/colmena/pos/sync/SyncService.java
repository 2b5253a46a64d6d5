package io.colmena.pos.sync;

import io.colmena.pos.sync.SyncStatus.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the sync client on one background thread and keeps the one status that screens watch. Nobody
 * who sells ever waits for it: {@link #nudge} returns at once.
 */
public final class SyncService implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);

  private final SyncClient client;
  private final BranchIdentity identity;
  private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
  private final List<Consumer<SyncStatus>> watchers = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sync").daemon(true).factory());

  private final List<Consumer<SyncRun>> afterwards = new CopyOnWriteArrayList<>();
  private volatile SyncStatus status;
  private volatile boolean cancelled;
  private boolean nudged;
  private @Nullable ScheduledFuture<?> retry;

  public SyncService(SyncClient client, BranchIdentity identity) {
    this.client = client;
    this.identity = identity;
    SyncRun last = client.latestRuns(1).stream().findFirst().orElse(null);
    this.status =
        new SyncStatus(
            identity.credential().isPresent() ? Connection.UNKNOWN : Connection.NOT_ENROLLED,
            client.pending(),
            null,
            last);
  }

  public SyncStatus status() {
    return status;
  }

  /** The watcher is told at once, and then at every change, from any thread. */
  public void watch(Consumer<SyncStatus> watcher) {
    watchers.add(watcher);
    watcher.accept(status);
  }

  /** What is done after every run, on the same thread, once whoever waited has been told. */
  public void afterEachRun(Consumer<SyncRun> work) {
    afterwards.add(work);
  }

  /** Starts a run as soon as the one under way, if any, has ended. */
  public CompletableFuture<SyncRun> run(SyncTrigger trigger) {
    CompletableFuture<SyncRun> result = new CompletableFuture<>();
    try {
      thread.execute(() -> {
        try {
          result.complete(runNow(trigger));
        } catch (RuntimeException e) {
          LOG.error("a sync run could not be started", e);
          result.completeExceptionally(e);
        }
      });
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
    return result;
  }

  /** Starts a run that nobody waits for; its outcome is in the status and in the log. */
  public void request(SyncTrigger trigger) {
    if (!thread.isShutdown()) {
      thread.execute(() -> guarded(() -> runNow(trigger)));
    }
  }

  /** Something new is in the journal: send it soon, unless the centre is known to be away. */
  public void nudge() {
    synchronized (this) {
      if (nudged || thread.isShutdown()) {
        return;
      }
      nudged = true;
    }
    thread.execute(() -> guarded(this::sendWhatIsNew));
  }

  private void sendWhatIsNew() {
    synchronized (this) {
      nudged = false;
    }
    if (isRetryDue() || identity.credential().isEmpty()) {
      publish(status.connection(), null, status.lastRun()); // the count of pending entries
    } else {
      runNow(SyncTrigger.SALE);
    }
  }

  /** The edge of the thread: whatever goes wrong in one run, the next one must still come. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("synchronising failed", e);
    }
  }

  /** Something new is in the journal that will be sent at its own time: only the count changes. */
  public void refresh() {
    if (!thread.isShutdown()) {
      thread.execute(() -> guarded(() -> publish(status.connection(), null, status.lastRun())));
    }
  }

  /** Stops the run under way after the batch that is on the line. */
  public void cancel() {
    cancelled = true;
  }

  /** After enrolment: the centre may be spoken to now. */
  public void enrolled() {
    publish(Connection.UNKNOWN, null, status.lastRun());
  }

  private synchronized boolean isRetryDue() {
    return retry != null && !retry.isDone();
  }

  private SyncRun runNow(SyncTrigger trigger) {
    cancelled = false;
    publish(status.connection(), new SyncStatus.Progress(0, client.pending()), status.lastRun());
    SyncRun run =
        client.run(
            trigger,
            (acknowledged, total) -> {
              publish(
                  Connection.ONLINE,
                  new SyncStatus.Progress(acknowledged, total),
                  status.lastRun());
              return !cancelled;
            });
    publish(connectionAfter(run), null, run);
    plan(run);
    if (!thread.isShutdown()) {
      afterwards.forEach(work -> thread.execute(() -> guarded(() -> work.accept(run))));
    }
    return run;
  }

  private Connection connectionAfter(SyncRun run) {
    SyncOutcome outcome = run.outcome();
    if (identity.credential().isEmpty()) {
      return Connection.NOT_ENROLLED;
    }
    return switch (outcome) {
      case DONE, CANCELLED -> Connection.ONLINE;
      case UNREACHABLE -> Connection.OFFLINE;
      case FORKED, REFUSED, FAILED -> Connection.TROUBLE;
      case BUSY -> status.connection();
      case null -> Connection.UNKNOWN;
    };
  }

  private synchronized void plan(SyncRun run) {
    cancelRetry();
    if (run.outcome() == SyncOutcome.DONE) {
      backoff.succeeded();
    } else if (isWorthRetrying(run) && !thread.isShutdown()) {
      Duration wait = backoff.afterFailure();
      LOG.debug("next attempt in {} ms", wait.toMillis());
      retry =
          thread.schedule(() -> guarded(this::retryNow), wait.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private synchronized void cancelRetry() {
    if (retry != null) {
      retry.cancel(false);
      retry = null;
    }
  }

  private void retryNow() {
    synchronized (this) {
      retry = null;
    }
    runNow(SyncTrigger.RETRY);
  }

  private static boolean isWorthRetrying(SyncRun run) {
    return run.outcome() == SyncOutcome.UNREACHABLE
        || run.outcome() == SyncOutcome.BUSY
        || run.outcome() == SyncOutcome.FAILED;
  }

  private void publish(
      Connection connection, SyncStatus.@Nullable Progress progress, @Nullable SyncRun lastRun) {
    SyncStatus now = new SyncStatus(connection, client.pending(), progress, lastRun);
    status = now;
    for (Consumer<SyncStatus> watcher : watchers) {
      try {
        watcher.accept(now);
      } catch (RuntimeException e) {
        LOG.warn("a watcher of the sync status failed", e);
      }
    }
  }

  @Override
  public void close() {
    cancelled = true;
    cancelRetry(); // the thread would wait for it before it ends
    thread.shutdown();
    try {
      if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
        thread.shutdownNow();
        if (!thread.awaitTermination(3, TimeUnit.SECONDS)) {
          LOG.warn("a sync run did not end; the next start finds out what arrived");
        }
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
