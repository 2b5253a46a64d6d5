package io.colmena.pos.reconciliation;

import io.colmena.shared.reconciliation.DayFigures;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of comparing a day with the centre.
 *
 * @param branch what this branch's tables say
 * @param centre what the centre's tables say
 * @param findings what is not as the journal tells it, at either side
 */
public record ReconciledDay(
    LocalDate date, Outcome outcome, DayFigures branch, DayFigures centre, List<Finding> findings) {

  /** The first finding in words. */
  @Nullable String detail() {
    return findings.isEmpty() ? null : findings.getFirst().sentence();
  }
}
