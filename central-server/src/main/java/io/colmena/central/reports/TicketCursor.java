package io.colmena.central.reports;

import io.colmena.central.projection.SaleKey;
import io.colmena.shared.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ticket after which a list goes on. It names what the list is sorted by, so that tickets which
 * arrive meanwhile neither repeat nor hide any other.
 *
 * @param value milliseconds since 1970 or céntimos, by the order
 */
public record TicketCursor(long value, long key) {
  private static final Pattern FORM = Pattern.compile("(-?\\d{1,15})\\.(\\d{1,18})");

  static TicketCursor at(TicketRow row, TicketOrder order) {
    return new TicketCursor(
        order.isByAmount() ? row.total().cents() : row.soldAt().toEpochMilli(), row.key());
  }

  /** Empty if it is none that {@link #toString} wrote. */
  public static Optional<TicketCursor> find(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new TicketCursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  LocalDate day() {
    return SaleKey.dayOf(key);
  }

  /** As the database compares it. */
  Object bound(TicketOrder order) {
    return order.isByAmount()
        ? BigDecimal.valueOf(value, Money.SCALE)
        : LocalDateTime.ofInstant(Instant.ofEpochMilli(value), ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    return value + "." + key;
  }
}
