package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.reconciliation.DayFigures;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What the centre says of the days that a branch stated.
 *
 * @param projected how far the branch's journal is in the centre's tables
 */
public record ReconciliationAnswer(
    int protocol, BranchCode branch, Instant time, long projected, List<Day> days) {

  /**
   * One day.
   *
   * @param figures what the centre's tables say of it
   * @param findings what is wrong, at either side; complete only when the sales were told
   */
  public record Day(Outcome outcome, DayFigures figures, List<Finding> findings) {}
}
