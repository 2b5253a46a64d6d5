package io.colmena.central.web.sales;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a period a branch has reported. Branches report every few minutes while they have a
 * network.
 */
public enum Completeness {
  COMPLETE,
  /** The last hours are missing. */
  BEHIND,
  /** A day or more is missing. */
  SILENT,
  /** It has not reported anything yet. */
  NEVER;

  private static final Duration TOLERATED = Duration.ofHours(2);
  private static final Duration DAY = Duration.ofDays(1);

  /**
   * @param upTo up to when its figures are complete
   * @param end of the period, or now if that is earlier
   */
  public static Completeness of(@Nullable Instant upTo, Instant end) {
    if (upTo == null) {
      return NEVER;
    }
    Duration missing = Duration.between(upTo, end);
    if (missing.compareTo(TOLERATED) <= 0) {
      return COMPLETE;
    }
    return missing.compareTo(DAY) < 0 ? BEHIND : SILENT;
  }

  /** The colour that says it, beside words. */
  public String light() {
    return switch (this) {
      case COMPLETE -> "good";
      case BEHIND -> "late";
      case SILENT -> "bad";
      case NEVER -> "none";
    };
  }
}
