package io.colmena.pos.imports;

import io.colmena.pos.people.People;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** One row of an earlier till's history: a line of a ticket, its values checked. */
record SalesRow(
    long line,
    String ticket,
    LocalDateTime soldAt,
    String cashier,
    String customer,
    String productCode,
    String productName,
    String category,
    Money unitPrice,
    Quantity quantity,
    PaymentMethod payment) {

  static final CsvTable TABLE =
      new CsvTable(
          List.of(
              "ticket",
              "branch",
              "sold_at",
              "cashier",
              "customer_document",
              "product_code",
              "product_name",
              "category",
              "unit_price",
              "quantity",
              "payment"));

  /**
   * @throws IllegalArgumentException naming the column and what is wrong
   */
  static SalesRow parse(CsvTable.Row row) {
    SalesRow parsed =
        new SalesRow(
            row.line(),
            row.get("ticket"),
            column(row, "sold_at", SalesRow::time),
            column(row, "cashier", SalesRow::cashier),
            column(row, "customer_document", text -> text.isEmpty() ? text : text(text, 20)),
            column(row, "product_code", text -> text(text, 40)),
            column(row, "product_name", text -> text(text, 200)),
            column(row, "category", text -> text(text, 80)),
            column(row, "unit_price", SalesRow::price),
            column(row, "quantity", SalesRow::quantity),
            column(row, "payment", SalesRow::method));
    column(row, "unit_price", _ -> parsed.unitPrice.times(parsed.quantity)); // must be an amount
    return parsed;
  }

  /** Whether both can be rows of one ticket. */
  boolean agreesWith(SalesRow other) {
    return soldAt.equals(other.soldAt)
        && cashier.equals(other.cashier)
        && customer.equals(other.customer)
        && payment == other.payment;
  }

  private static <T> T column(CsvTable.Row row, String name, Function<String, T> parser) {
    try {
      return parser.apply(row.get(name));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static String text(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      throw new IllegalArgumentException("it must have 1 to " + most + " characters");
    }
    return text;
  }

  private static String cashier(String text) {
    People.requireName(text);
    return text;
  }

  /** To the millisecond, as all times are stored. */
  private static LocalDateTime time(String text) {
    LocalDateTime time;
    try {
      time = LocalDateTime.parse(text).truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException _) {
      throw new IllegalArgumentException(
          "it must be a date and time such as 2019-01-31T18:05:00: \"" + text + "\"");
    }
    if (time.getYear() < 1900 || time.getYear() > 9999) {
      throw new IllegalArgumentException("it must be between the years 1900 and 9999: " + text);
    }
    return time;
  }

  private static Money price(String text) {
    Money price = Money.of(text);
    if (price.isNegative()) {
      throw new IllegalArgumentException("it must not be negative: " + text);
    }
    return price;
  }

  private static Quantity quantity(String text) {
    Quantity quantity = Quantity.of(text);
    if (!quantity.isPositive() || quantity.compareTo(Quantity.of(99_999)) > 0) {
      throw new IllegalArgumentException("it must be more than 0 and at most 99999: " + text);
    }
    return quantity;
  }

  private static PaymentMethod method(String text) {
    return PaymentMethod.money().stream()
        .filter(m -> m.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"" + text + "\" is not one of " + PaymentMethod.money()));
  }
}
