package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.reconciliation.DayFigures;
import io.colmena.shared.reconciliation.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/sync/reconciliation}: what the branch's own tables say of some days.
 *
 * @param head how far the branch's journal reached when it looked: what came later is not in it
 */
public record ReconciliationRequest(int protocol, BranchCode branch, Head head, List<Day> days) {
  /** Most days of one request. */
  public static final int MOST_DAYS = 62;

  /** Most sales that are told one by one. */
  public static final int MOST_SALES = 20_000;

  /** Most findings of one day that travel. */
  public static final int MOST_FINDINGS = 100;

  /**
   * One day.
   *
   * @param through the last journal entry that told of a sale of this day, or null if none did
   * @param sales every sale with the first 16 digits of its digest, sent once the figures differed
   * @param findings what the branch found at itself, against its own journal
   */
  public record Day(
      DayFigures figures,
      @Nullable Head through,
      @Nullable Map<String, String> sales,
      @Nullable List<Finding> findings) {

    public Day with(Map<String, String> bySale) {
      return new Day(figures, through, bySale, findings);
    }
  }
}
