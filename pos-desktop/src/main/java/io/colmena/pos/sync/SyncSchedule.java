package io.colmena.pos.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * When the branch synchronises by itself: every day at a time, at an interval if one is set, and at
 * start when a daily run was missed because the computer was off.
 */
public final class SyncSchedule implements AutoCloseable {
  private final SyncService service;
  private final SyncClient client;
  private final DailyTime daily;
  private final @Nullable Duration every;
  private final Clock clock;
  private final Scheduler quartz;

  public SyncSchedule(
      SyncService service,
      SyncClient client,
      LocalTime dailyAt,
      ZoneId zone,
      @Nullable Duration every,
      Clock clock) {
    this.service = service;
    this.client = client;
    this.daily = new DailyTime(dailyAt, zone);
    this.every = every;
    this.clock = clock;
    this.quartz = scheduler();
  }

  private static Scheduler scheduler() {
    Properties properties = new Properties();
    properties.setProperty(
        "org.quartz.scheduler.instanceName", "colmena-sync-" + System.nanoTime());
    properties.setProperty("org.quartz.threadPool.threadCount", "1");
    properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    try {
      return new StdSchedulerFactory(properties).getScheduler();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot be made", e);
    }
  }

  /** Begins to keep the schedule, and makes up for a missed run. */
  public void start() {
    try {
      quartz.setJobFactory((_, _) -> new SyncJob(service));
      schedule(
          SyncTrigger.DAILY,
          TriggerBuilder.newTrigger()
              .withSchedule(
                  CronScheduleBuilder.dailyAtHourAndMinute(
                          daily.time().getHour(), daily.time().getMinute())
                      .inTimeZone(TimeZone.getTimeZone(daily.zone()))
                      .withMisfireHandlingInstructionFireAndProceed())
              .build());
      if (every != null) {
        schedule(
            SyncTrigger.INTERVAL,
            TriggerBuilder.newTrigger()
                .startAt(Date.from(clock.instant().plus(every)))
                .withSchedule(
                    SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build());
      }
      quartz.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot be started", e);
    }
    if (isMissed()) {
      service.request(SyncTrigger.MISSED);
    } else if (client.pending() > 0) {
      service.request(SyncTrigger.START);
    }
  }

  private void schedule(SyncTrigger name, Trigger trigger) throws SchedulerException {
    quartz.scheduleJob(JobBuilder.newJob(SyncJob.class).withIdentity(name.name()).build(), trigger);
  }

  /** Whether the latest daily time passed without a run that brought everything over since. */
  boolean isMissed() {
    Optional<Instant> lastDone = client.lastDone();
    return lastDone.isPresent() && lastDone.get().isBefore(daily.lastBefore(clock.instant()));
  }

  /** When the next daily run is due. */
  public Instant nextDaily() {
    return daily.nextAfter(clock.instant());
  }

  /** When the next run at an interval is due; empty if none is set or the schedule is not kept. */
  public Optional<Instant> nextInterval() {
    try {
      return quartz.getTriggersOfJob(JobKey.jobKey(SyncTrigger.INTERVAL.name())).stream()
          .map(Trigger::getNextFireTime)
          .filter(Objects::nonNull)
          .map(Date::toInstant)
          .findFirst();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot be read", e);
    }
  }

  /** When the latest daily run was due. */
  public Instant lastDaily() {
    return daily.lastBefore(clock.instant());
  }

  /** Asks the service for a run and returns; Quartz never waits for the network. */
  private record SyncJob(SyncService service) implements Job {
    @Override
    public void execute(JobExecutionContext context) {
      service.request(SyncTrigger.valueOf(context.getJobDetail().getKey().getName()));
    }
  }

  @Override
  public void close() {
    try {
      quartz.shutdown(false);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedule cannot be stopped", e);
    }
  }
}
