package io.colmena.benchmarks.storm;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until the report counts every sale, and asks for it seldom: a report costs processor time
 * that the projection needs. How fast the count has grown says when to ask again, so what is
 * measured is late by some hundredths at most.
 */
final class ReportWatch {
  static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);

  private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** Of the time that what is missing should take, this part is waited. */
  private static final int PART = 4;

  private final Report report;
  private final long begun;

  /** Asks for the report. */
  @FunctionalInterface
  interface Report {
    long tickets() throws IOException, InterruptedException;
  }

  /**
   * @param begun the moment in {@link System#nanoTime} from which on the count grows
   */
  ReportWatch(Report report, long begun) {
    this.report = report;
    this.begun = begun;
  }

  /**
   * @param held tickets that the report counted before
   * @param expected tickets that it has to count
   */
  void await(long held, long expected) throws IOException, InterruptedException {
    for (long counted = report.tickets(); counted != expected; counted = report.tickets()) {
      long taken = System.nanoTime() - begun;
      if (taken > PATIENCE_NANOS) {
        throw new IllegalStateException(
            "the report counts %d tickets, not %d".formatted(counted, expected));
      }
      LockSupport.parkNanos(pause(taken, counted - held, expected - counted));
    }
  }

  /**
   * @param taken nanoseconds in which the first so many came to be counted
   */
  static long pause(long taken, long counted, long missing) {
    if (counted <= 0) {
      return FIRST_NANOS;
    }
    long untilAll = (long) ((double) taken / counted * missing);
    return Math.clamp(untilAll / PART, SHORTEST_NANOS, LONGEST_NANOS);
  }
}
