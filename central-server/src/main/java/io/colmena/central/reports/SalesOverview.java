package io.colmena.central.reports;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A period at a glance. Totals by branch, by day and of everything are sums of {@code days}, so
 * that they cannot disagree with each other.
 *
 * @param days each branch's days that had sales, by day and branch
 * @param hours {@code 00} to {@code 23}, those that had sales
 * @param products those that sold most, best first
 * @param returned what came back on these days, of whatever sales
 * @param completeUpTo by branch: up to when its sales are in these figures; a branch that never
 *     reported is absent
 */
public record SalesOverview(
    List<BranchDay> days,
    List<SalesReport.Row> hours,
    List<SalesReport.Row> payments,
    List<SalesReport.Row> products,
    Money returned,
    Map<String, Instant> completeUpTo) {

  /** What one branch sold on one business date. */
  public record BranchDay(
      LocalDate day, BranchCode branch, long tickets, Quantity units, Money total) {}
}
