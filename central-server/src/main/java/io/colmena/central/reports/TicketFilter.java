package io.colmena.central.reports;

import io.colmena.central.projection.Dimension;
import io.colmena.shared.money.PaymentMethod;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what tickets are chosen beside their day and branch; the names are those of the query
 * parameters, the values the keys of the rows of reports.
 */
public enum TicketFilter {
  /** {@code 00} to {@code 23} on the shop's own clock. */
  HOUR(
      Grouping.HOUR,
      "datediff(hour, cast('2000-01-01' as datetime2(3)), s.local_time) % 24 = :hour"),
  /** 1 for Monday to 7 for Sunday; chosen by days, not by the database. */
  WEEKDAY(Grouping.WEEKDAY, null),
  /** The product's code, which is the same in every branch. */
  PRODUCT(
      Grouping.PRODUCT,
      "exists (select 1 from sale_lines l where l.sale_key = s.sale_key and l.code = :product)"),
  /** The category that the product is in now. */
  CATEGORY(
      Grouping.CATEGORY,
      """
      exists (select 1 from sale_lines l join products p on p.product_id = l.product_id
              where l.sale_key = s.sale_key and p.category = :category)\
      """),
  CASHIER(Grouping.CASHIER, "s.cashier_id = :cashier"),
  PAYMENT(
      Grouping.PAYMENT,
      "exists (select 1 from payments y where y.sale_key = s.sale_key and y.method = :payment)"),
  /** The document that stands on the receipt. */
  CUSTOMER(null, "s.customer_document = :customer");

  private final @Nullable Grouping grouping;
  private final @Nullable String condition;

  TicketFilter(@Nullable Grouping grouping, @Nullable String condition) {
    this.grouping = grouping;
    this.condition = condition;
  }

  /** The filter for the rows of a report; none for those that are days or branches. */
  public static Optional<TicketFilter> of(Grouping by) {
    return Arrays.stream(values()).filter(one -> one.grouping == by).findFirst();
  }

  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The report that has a row of the same tickets, if there is one. */
  public Optional<Grouping> grouping() {
    return Optional.ofNullable(grouping);
  }

  /** Whether there can be such a thing; a product or a person may always be. */
  public boolean accepts(String value) {
    return switch (this) {
      case HOUR -> value.matches("[01]\\d|2[0-3]");
      case WEEKDAY -> value.matches("[1-7]");
      case PAYMENT -> Arrays.stream(PaymentMethod.values()).anyMatch(m -> m.name().equals(value));
      case PRODUCT, CATEGORY, CASHIER, CUSTOMER -> value.length() <= 120;
    };
  }

  /** What the value is for the database. */
  Object bound(String value) {
    return this == HOUR ? (Object) Integer.valueOf(value) : value;
  }

  Optional<String> condition() {
    return Optional.ofNullable(condition);
  }

  /** The sums of days that tell whether there is any such ticket at all. */
  Optional<Dimension> dimension() {
    return grouping().map(Grouping::dimension).filter(one -> one != Dimension.ALL);
  }
}
