package io.colmena.central.web.sales;

import io.colmena.central.reports.TicketFilter;
import io.colmena.central.reports.TicketRow;
import io.colmena.central.reports.Tickets;
import io.colmena.central.web.page.Formats;
import io.colmena.central.web.page.Texts;
import java.time.DayOfWeek;
import java.util.stream.Collectors;

/** What people call what lists of tickets are narrowed to, and how tickets were paid. */
public final class TicketWords {
  private final Texts texts;
  private final Formats formats;
  private final Tickets tickets;

  TicketWords(Texts texts, Formats formats, Tickets tickets) {
    this.texts = texts;
    this.formats = formats;
    this.tickets = tickets;
  }

  /** Such as {@code Producto: Arroz Costeño 5 kg}. */
  String label(TicketFilter filter, String value) {
    String name =
        switch (filter) {
          case HOUR -> value + ":00 – " + value + ":59";
          case WEEKDAY -> formats.wholeWeekday(DayOfWeek.of(Integer.parseInt(value)));
          case PAYMENT -> texts.named("payment", value);
          case CATEGORY -> value.isEmpty() ? texts.get("report.no-category") : value;
          case PRODUCT, CASHIER, CUSTOMER -> tickets.label(filter, value);
        };
    return texts.named("report.member", filter.name()) + ": " + name;
  }

  /** How it was paid: {@code Efectivo, Yape}. */
  public static String methods(TicketRow row, Texts texts) {
    return row.methods().stream()
        .map(method -> texts.named("payment", method))
        .collect(Collectors.joining(", "));
  }
}
