package io.colmena.central.app;

import io.colmena.central.reconciliation.DayRecord;
import io.colmena.shared.reconciliation.Finding;

/** A reconciled day for the command line: one line, and one more for each finding. */
record DayInWords(DayRecord day) {
  @Override
  public String toString() {
    StringBuilder words =
        new StringBuilder(
            "%s %s %-9s centre %d tickets %s, branch %s"
                .formatted(
                    day.branch(), day.date(), day.outcome(), day.tickets(), day.total(), said()));
    for (Finding finding : day.findings()) {
      words.append(System.lineSeparator()).append("  ").append(finding.sentence());
    }
    if (day.findings().stream().anyMatch(f -> f.side() == Finding.Side.CENTRE && repairable(f))) {
      words
          .append(System.lineSeparator())
          .append("  `admin rebuild " + day.branch() + "` makes the centre's tables anew");
    }
    return words.toString();
  }

  private static boolean repairable(Finding finding) {
    return switch (finding.kind()) {
      case MISSING, UNKNOWN, CHANGED -> true;
      case QUARANTINED, PENDING, BROKEN -> false;
    };
  }

  private String said() {
    DayRecord.Stated stated = day.stated();
    return stated == null
        ? "has not said anything of this day yet"
        : stated.tickets() + " tickets " + stated.total();
  }
}
