package io.colmena.central.web.sales;

import io.colmena.central.reports.SalesReport;
import io.colmena.central.reports.Sum;
import io.colmena.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of consolidated sales shows.
 *
 * @param returned what came back in the period, of whatever sales
 * @param branches those that were asked for
 * @param days newest first
 * @param dayChart and {@code hourChart}: JSON for charts.js
 */
public record SalesView(
    PeriodPicker picker,
    Sum total,
    Money returned,
    List<Branch> branches,
    Reported reported,
    List<Day> days,
    List<SalesReport.Row> payments,
    List<SalesReport.Row> products,
    String dayChart,
    String hourChart) {

  private static final int MOST_COLUMNS = 4;

  /**
   * A branch's part.
   *
   * @param color its number in the palette of the charts, from 1
   * @param upTo up to when its sales are in the figures, or null if it never reported
   */
  public record Branch(
      String code,
      String name,
      int color,
      Sum sum,
      Completeness completeness,
      @Nullable Instant upTo) {}

  /**
   * All branches on one day.
   *
   * @param byBranch what each branch sold, in the order of the branches
   * @param incomplete the names of the branches that have not reported all of it
   */
  public record Day(LocalDate day, Sum sum, List<Money> byBranch, List<String> incomplete) {}

  /** What was sold less what came back. */
  public Money net() {
    return Money.clamped(total.total().amount().subtract(returned.amount()));
  }

  /** Whether there is one day to show, which has hours rather than days. */
  public boolean isOneDay() {
    return days.size() == 1;
  }

  /** Whether the branches fit side by side in the table of the days. */
  public boolean hasBranchColumns() {
    return branches.size() > 1 && branches.size() <= MOST_COLUMNS;
  }
}
