package io.colmena.pos.backup;

import io.colmena.pos.sync.DailyTime;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A backup every day. It looks now and then whether the latest daily time has its backup, so that a
 * computer that was off at that time makes it up after the next start.
 */
public final class BackupSchedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
  private static final long FIRST_LOOK_MINUTES = 2;
  private static final long LOOK_EVERY_MINUTES = 30;

  private final BackupKeeper keeper;
  private final DailyTime daily;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("backup").daemon(true).factory());

  private @Nullable ScheduledFuture<?> looks;

  public BackupSchedule(BackupKeeper keeper, DailyTime daily, Clock clock) {
    this.keeper = keeper;
    this.daily = daily;
    this.clock = clock;
  }

  /** Begins to look, once the till is open and idle. */
  public void start() {
    looks =
        thread.scheduleWithFixedDelay(
            () -> guarded(this::look), FIRST_LOOK_MINUTES, LOOK_EVERY_MINUTES, TimeUnit.MINUTES);
  }

  /** The drawer was closed: the day is worth a copy now. */
  public void dayClosed() {
    if (keeper.isEmbedded() && !thread.isShutdown()) {
      thread.execute(() -> guarded(keeper::make));
    }
  }

  private void look() {
    if (isDue()) {
      keeper.make();
    }
  }

  /** The edge of the thread: the next day must still come. */
  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("the backup failed", e);
    }
  }

  /** Whether nothing was kept since the latest daily time. */
  boolean isDue() {
    Instant latest = daily.lastBefore(clock.instant());
    return keeper.isEmbedded()
        && keeper.all().stream()
            .filter(KeptBackup::verified)
            .allMatch(backup -> backup.madeAt().isBefore(latest));
  }

  @Override
  public void close() {
    if (looks != null) {
      looks.cancel(false);
    }
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("a backup under way did not end in time");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
