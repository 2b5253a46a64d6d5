package io.colmena.central.web.sales;

import io.colmena.central.reports.TicketCursor;
import io.colmena.central.reports.TicketFilter;
import io.colmena.central.reports.TicketOrder;
import io.colmena.central.reports.TicketQuestion;
import io.colmena.shared.identity.BranchCode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which tickets somebody wants, as the address says it.
 *
 * @param sales the period and the branch, and what was wrong with the address
 * @param after where the page begins; empty for the beginning
 */
record TicketChoice(
    Choice sales,
    Map<TicketFilter, String> filters,
    TicketOrder order,
    Optional<TicketCursor> after) {

  /** With a mistake everything but the period and the branch is as if it had not been said. */
  static TicketChoice of(Context ctx, LocalDate today, List<BranchCode> branches) {
    Choice sales = Choice.of(ctx, today, branches);
    Map<TicketFilter, String> filters = new EnumMap<>(TicketFilter.class);
    for (TicketFilter filter : TicketFilter.values()) {
      String value = ctx.queryParam(filter.parameter());
      if (value != null && (filter == TicketFilter.CATEGORY || !value.isEmpty())) {
        if (!filter.accepts(value)) {
          return mistaken(sales, filter.parameter());
        }
        filters.put(filter, value);
      }
    }
    String sort = ctx.queryParam("sort");
    Optional<TicketOrder> order =
        sort == null || sort.isEmpty() ? Optional.of(TicketOrder.NEWEST) : TicketOrder.find(sort);
    if (order.isEmpty()) {
      return mistaken(sales, "sort");
    }
    if (order.get().isByAmount() && sales.period().days() > TicketQuestion.MOST_DAYS_BY_AMOUNT) {
      return mistaken(sales, "amount");
    }
    String after = ctx.queryParam("after");
    Optional<TicketCursor> cursor = after == null ? Optional.empty() : TicketCursor.find(after);
    return after != null && cursor.isEmpty()
        ? mistaken(sales, "after")
        : new TicketChoice(sales, filters, order.get(), cursor);
  }

  private static TicketChoice mistaken(Choice sales, String mistake) {
    return new TicketChoice(
        new Choice(
            sales.period(), sales.branch(), sales.mistake() == null ? mistake : sales.mistake()),
        Map.of(),
        TicketOrder.NEWEST,
        Optional.empty());
  }

  TicketQuestion question() {
    return new TicketQuestion(sales.period(), sales.branch(), filters, order);
  }

  /** What the address says beside the period and the branch; from the beginning of the list. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>();
    filters.forEach((filter, value) -> others.put(filter.parameter(), value));
    if (order != TicketOrder.NEWEST) {
      others.put("sort", order.parameter());
    }
    return others;
  }

  String address(String path) {
    Map<String, String> parameters = PeriodPicker.parameters(sales, sales.period());
    parameters.putAll(others());
    after.ifPresent(cursor -> parameters.put("after", cursor.toString()));
    return Addresses.of(path, parameters);
  }

  TicketChoice from(Optional<TicketCursor> cursor) {
    return new TicketChoice(sales, filters, order, cursor);
  }

  TicketChoice sorted(TicketOrder other) {
    return new TicketChoice(sales, filters, other, Optional.empty());
  }

  TicketChoice without(TicketFilter filter) {
    Map<TicketFilter, String> fewer = new LinkedHashMap<>(filters);
    fewer.remove(filter);
    return new TicketChoice(sales, fewer, order, Optional.empty());
  }
}
