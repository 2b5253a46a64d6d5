package io.colmena.central.reconciliation;

import io.colmena.central.branches.Branches;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the centre's own tables every night, branch by branch, at a time of the head office. */
public final class NightlyReconciliation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyReconciliation.class);

  private final Reconciliation reconciliation;
  private final Branches branches;
  private final LocalTime dailyAt;
  private final ZoneId zone;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("reconciliation").daemon(true).factory());

  private volatile @Nullable ScheduledFuture<?> planned;

  public NightlyReconciliation(
      Reconciliation reconciliation,
      Branches branches,
      LocalTime dailyAt,
      ZoneId zone,
      Clock clock) {
    this.reconciliation = reconciliation;
    this.branches = branches;
    this.dailyAt = dailyAt;
    this.zone = zone;
    this.clock = clock;
  }

  /** Begins to keep the time. */
  public void start() {
    plan();
  }

  private void plan() {
    if (thread.isShutdown()) {
      return;
    }
    long wait = Duration.between(clock.instant(), nextAfter(clock.instant())).toMillis();
    planned = thread.schedule(this::night, wait + 1, TimeUnit.MILLISECONDS);
  }

  /** Whatever goes wrong in one night, the next one must still come. */
  private void night() {
    try {
      run();
    } catch (RuntimeException e) {
      LOG.error("the nightly reconciliation failed", e);
    } finally {
      plan();
    }
  }

  Instant nextAfter(Instant now) {
    ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(dailyAt).atZone(zone);
    ZonedDateTime next =
        today.toInstant().isAfter(now)
            ? today
            : now.atZone(zone).toLocalDate().plusDays(1).atTime(dailyAt).atZone(zone);
    return next.toInstant();
  }

  /** One night; what goes wrong with one branch leaves the others alone. */
  public void run() {
    for (BranchCode branch : branches.all()) {
      try {
        check(branch);
      } catch (RuntimeException e) {
        LOG.error("the nightly reconciliation of {} failed", branch, e);
      }
    }
  }

  private void check(BranchCode branch) {
    for (DayRecord day : reconciliation.checkDue(branch)) {
      if (day.outcome() == Outcome.DIFFERENT) {
        LOG.warn("{} {} does not reconcile", branch, day.date());
        for (Finding finding : day.findings()) {
          LOG.warn("{} {}: {}", branch, day.date(), finding.sentence());
        }
      }
    }
  }

  @Override
  public void close() {
    ScheduledFuture<?> next = planned;
    if (next != null) {
      next.cancel(false); // before the shutdown, which would wait for it otherwise
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException _) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
