package io.colmena.central.web.sales;

import io.colmena.central.reports.SalesReport;
import io.colmena.central.reports.TicketFilter;
import io.colmena.central.reports.TicketRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tickets shows.
 *
 * @param filters what it was narrowed to
 * @param total the figure that these tickets are behind, or null where no report has it
 * @param first the address of the first page, or empty on it
 * @param next the address of the following page, or empty on the last
 */
public record TicketsView(
    PeriodPicker picker,
    List<Filter> filters,
    List<ReportView.Link> orders,
    Reported reported,
    List<TicketRow> rows,
    SalesReport.@Nullable Row total,
    String first,
    String next,
    String excel,
    String csv) {

  /**
   * @param without the address of the same list without it
   */
  public record Filter(TicketFilter filter, String label, String without) {}
}
