package io.colmena.central.reports;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Consolidated sales of a period beside those of another. The first day stands beside the first
 * day, the second week beside the second week; products, branches and all others beside themselves.
 *
 * @param rows also those that sold in the other period alone
 * @param total of all branches (that were asked for), counted from the days, not from the rows
 * @param before the other period's total, or null if there is none to compare with
 * @param returned what came back in the period, of whatever sales
 * @param completeUpTo by branch: up to when its sales are in these figures; a branch that never
 *     reported is absent
 */
public record ComparedReport(
    List<Row> rows,
    SalesReport.Row total,
    @Nullable Money before,
    Money returned,
    Map<String, Instant> completeUpTo) {

  /**
   * @param key see {@link SalesReport.Row}
   * @param before what the same sold in the other period, zero if nothing; null if there is none
   */
  public record Row(
      String key, String label, long tickets, Quantity units, Money total, @Nullable Money before) {
    /** How much more than in the other period; zero where there is none. */
    public Money difference() {
      return before == null ? Money.ZERO : Money.clamped(total.amount().subtract(before.amount()));
    }
  }

  /**
   * @param then of {@code before}; both null if there is nothing to compare with
   */
  static ComparedReport of(
      SalesReport now,
      Period period,
      @Nullable SalesReport then,
      @Nullable Period before,
      Grouping by) {
    Map<String, SalesReport.Row> others = new LinkedHashMap<>();
    if (then != null && before != null) {
      then.rows().forEach(row -> others.put(key(row, before, period, by), row));
    }
    List<Row> rows = new ArrayList<>();
    for (SalesReport.Row row : now.rows()) {
      SalesReport.Row other = others.remove(row.key());
      Money sold = other == null ? Money.ZERO : other.total();
      rows.add(
          new Row(
              row.key(),
              row.label(),
              row.tickets(),
              row.units(),
              row.total(),
              then == null ? null : sold));
    }
    others.forEach((key, other) ->
        rows.add(
            new Row(
                key,
                other.key().equals(key) ? other.label() : key,
                0,
                Quantity.ZERO,
                Money.ZERO,
                other.total())));
    if (!by.isBestFirst()) {
      rows.sort(Comparator.comparing(Row::key));
    }
    return new ComparedReport(
        List.copyOf(rows),
        now.total(),
        then == null ? null : then.total().total(),
        now.returned(),
        now.completeUpTo());
  }

  /** What a row of the other period is called in this one. */
  private static String key(SalesReport.Row row, Period before, Period period, Grouping by) {
    return CalendarRows.isPiece(by)
        ? CalendarRows.at(by, CalendarRows.place(by, row.key(), before), period)
        : row.key();
  }
}
