package io.colmena.central.reports;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Consolidated sales of a period.
 *
 * @param rows one for each member of the dimension that was asked for
 * @param total of all branches (that were asked for), counted from the days, not from the rows
 * @param returned what came back on these days, of whatever sales; the rows and the total are sales
 *     alone, so the net is the total less this
 * @param completeUpTo by branch: up to when its sales are in these figures; a branch that never
 *     reported is absent
 */
public record SalesReport(
    List<Row> rows, Row total, Money returned, Map<String, Instant> completeUpTo) {
  /**
   * @param key identifies the member: branch code, date, hour, product code, category, cashier,
   *     method
   * @param label the same for people
   */
  public record Row(String key, String label, long tickets, Quantity units, Money total) {}
}
