package io.colmena.central.web.sales;

import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.Period;
import io.colmena.central.reports.TicketFilter;
import io.colmena.shared.identity.BranchCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the tickets behind a figure are listed. */
final class TicketAddress {
  private TicketAddress() {}

  /**
   * @param branch its code, or empty for all
   */
  static String of(Period period, String branch, Map<TicketFilter, String> filters) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("from", period.from().toString());
    parameters.put("to", period.to().toString());
    if (!branch.isEmpty()) {
      parameters.put("branch", branch);
    }
    filters.forEach((filter, value) -> parameters.put(filter.parameter(), value));
    return Addresses.of(TicketsPage.PATH, parameters);
  }

  /** The tickets of a report's row. */
  static String of(ReportChoice choice, String key) {
    return switch (choice.by()) {
      case BRANCH -> of(choice.at(BranchCode.of(key)), Map.of());
      case DAY -> of(choice.within(LocalDate.parse(key), LocalDate.parse(key)), Map.of());
      case WEEK -> {
        LocalDate monday = LocalDate.parse(key);
        yield of(choice.within(monday, monday.plusWeeks(1).minusDays(1)), Map.of());
      }
      case MONTH -> {
        YearMonth month = YearMonth.parse(key);
        yield of(choice.within(month.atDay(1), month.atEndOfMonth()), Map.of());
      }
      case WEEKDAY, HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT -> of(choice, filter(choice, key));
    };
  }

  private static Map<TicketFilter, String> filter(ReportChoice choice, String key) {
    Grouping by = choice.by();
    return Map.of(TicketFilter.of(by).orElseThrow(), key);
  }

  private static String of(ReportChoice choice, Map<TicketFilter, String> filters) {
    return of(choice.period(), choice.sales().branch().map(BranchCode::code).orElse(""), filters);
  }
}
