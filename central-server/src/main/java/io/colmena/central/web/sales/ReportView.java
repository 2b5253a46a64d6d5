package io.colmena.central.web.sales;

import io.colmena.central.reports.ComparedReport;
import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.Period;
import io.colmena.shared.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a report shows.
 *
 * @param before the period to compare with, or null
 * @param groupings by what else the same can be seen
 * @param largest what the best row sold, for the length of bars
 * @param excel the address of the same as a sheet of Excel
 */
public record ReportView(
    PeriodPicker picker,
    Grouping by,
    @Nullable Period before,
    List<Link> groupings,
    List<Link> comparisons,
    Reported reported,
    ComparedReport report,
    List<Line> lines,
    Money largest,
    String excel,
    String csv) {

  /** One of several ways to see it. */
  public record Link(String words, String address, boolean current) {}

  /**
   * A row for people.
   *
   * @param code what identifies it where people know that, or empty
   * @param sort by what it is sorted, where that is not its label
   * @param address where more of it is to be seen, or empty
   * @param tickets the address of the tickets behind it
   */
  public record Line(
      String label,
      String code,
      String sort,
      String address,
      String tickets,
      ComparedReport.Row row) {}
}
