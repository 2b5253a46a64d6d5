package io.colmena.central.web.branches;

import io.colmena.central.branches.BranchOverview;
import java.time.Duration;
import java.time.Instant;

/** The one thing about a branch that somebody should know first. */
public enum BranchCondition {
  /** Its journal is not the one the centre holds: nothing more is taken in until somebody looks. */
  FORKED("bad"),
  /** Its one-time code was not used yet. */
  NOT_ENROLLED("none"),
  /** It enrolled and has not said anything since. */
  NEVER_HEARD("none"),
  /** Nothing was heard for a day or more. */
  SILENT("bad"),
  /** Some of what it sent could not be put into the reports. */
  QUARANTINED("late"),
  /** It has sold things that have not arrived. */
  PENDING("late"),
  /** Nothing was heard for some hours: the shop may be closed. */
  QUIET("late"),
  UP_TO_DATE("good");

  private static final Duration QUIET_AFTER = Duration.ofHours(2);
  private static final Duration SILENT_AFTER = Duration.ofDays(1);

  private final String light;

  BranchCondition(String light) {
    this.light = light;
  }

  /** The colour that says it, beside words. */
  public String light() {
    return light;
  }

  static BranchCondition of(BranchOverview.Row branch, Instant now) {
    if (branch.forks() > 0) {
      return FORKED;
    }
    Instant contact = branch.lastContactAt();
    if (contact == null) {
      return branch.enrolledAt() == null ? NOT_ENROLLED : NEVER_HEARD;
    }
    Duration quiet = Duration.between(contact, now);
    if (quiet.compareTo(SILENT_AFTER) >= 0) {
      return SILENT;
    }
    if (branch.quarantined() > 0) {
      return QUARANTINED;
    }
    if (branch.pending() > 0 || branch.unprojected() > 0) {
      return PENDING;
    }
    return quiet.compareTo(QUIET_AFTER) >= 0 ? QUIET : UP_TO_DATE;
  }
}
