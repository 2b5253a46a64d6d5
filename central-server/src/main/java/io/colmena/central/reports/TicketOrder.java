package io.colmena.central.reports;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** In which order tickets are listed; the names are those of the query parameter {@code sort}. */
public enum TicketOrder {
  NEWEST,
  OLDEST,
  LARGEST,
  SMALLEST;

  public static Optional<TicketOrder> find(String name) {
    return Arrays.stream(values()).filter(one -> one.parameter().equals(name)).findFirst();
  }

  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether every day must be looked at before the first ticket is known. */
  public boolean isByAmount() {
    return this == LARGEST || this == SMALLEST;
  }

  boolean isDescending() {
    return this == NEWEST || this == LARGEST;
  }

  /** By what the tickets of one day are sorted. */
  String column() {
    return isByAmount() ? "s.total" : "s.sold_at";
  }

  /** For tickets of several days, when by amount. */
  Comparator<TicketRow> byAmount() {
    Comparator<TicketRow> order =
        Comparator.comparing(TicketRow::total).thenComparingLong(TicketRow::key);
    return isDescending() ? order.reversed() : order;
  }
}
