package io.colmena.pos.history;

import io.colmena.shared.money.Money;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody knows of the sale they look for. */
public sealed interface SaleSearch {
  /** Nothing: all of them. */
  record All() implements SaleSearch {}

  /** The sale's own number, whatever day it was. */
  record ById(String id) implements SaleSearch {}

  /** The number on the receipt, whatever day it was. */
  record ByReceipt(String series, long number) implements SaleSearch {}

  /**
   * What it came to, or the number on its receipt without the series, in the period that is shown.
   *
   * @param number null if the figure has céntimos
   */
  record ByFigure(Money amount, @Nullable Long number) implements SaleSearch {}

  Pattern ID = Pattern.compile("[A-Z]{2,8}-\\d{8}-\\d{3,12}");
  Pattern RECEIPT = Pattern.compile("([A-Z][A-Z0-9]{3})-(\\d{1,12})");
  Pattern FIGURE = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");

  /**
   * Reads {@code CUS-20261121-001}, {@code B001-123}, {@code 24.90}, {@code 123} or nothing.
   *
   * @return empty if it is none of these
   */
  static Optional<SaleSearch> of(String typed) {
    String known = typed.strip().toUpperCase(Locale.ROOT).replaceFirst("^S/\\s*", "");
    if (known.isEmpty()) {
      return Optional.of(new All());
    }
    if (ID.matcher(known).matches()) {
      return Optional.of(new ById(known));
    }
    Matcher receipt = RECEIPT.matcher(known);
    if (receipt.matches()) {
      return Optional.of(new ByReceipt(receipt.group(1), Long.parseLong(receipt.group(2))));
    }
    if (FIGURE.matcher(known).matches()) {
      boolean whole = known.chars().allMatch(Character::isDigit);
      Money amount = Money.of(known.replace(',', '.'));
      return Optional.of(new ByFigure(amount, whole ? Long.valueOf(known) : null));
    }
    return Optional.empty();
  }
}
