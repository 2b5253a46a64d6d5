package io.colmena.tables;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.Soles;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What stands in one place of a table, with its type: a file for Excel gets numbers as numbers, and
 * words as words even if they look like a formula.
 */
public sealed interface Cell {
  /** Nothing. */
  static Cell none() {
    return new Words("");
  }

  /** As people read it. */
  String text();

  /** As other programs read it: a decimal point, ISO dates. */
  default String plain() {
    return text();
  }

  record Words(String text) implements Cell {}

  record Amount(Money money) implements Cell {
    @Override
    public String text() {
      return Soles.plain(money);
    }

    @Override
    public String plain() {
      return money.toString();
    }
  }

  record Units(Quantity quantity) implements Cell {
    /** {@code 1,820} or {@code 0.755}. */
    @Override
    public String text() {
      return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT))
          .format(quantity.amount());
    }

    @Override
    public String plain() {
      return quantity.toString();
    }
  }

  record Count(long number) implements Cell {
    @Override
    public String text() {
      return String.format(Locale.ROOT, "%,d", number);
    }

    @Override
    public String plain() {
      return Long.toString(number);
    }
  }

  record Day(LocalDate date) implements Cell {
    private static final DateTimeFormatter FORM =
        DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @Override
    public String text() {
      return FORM.format(date);
    }

    @Override
    public String plain() {
      return date.toString();
    }
  }

  /** On the shop's wall clock. */
  record Moment(LocalDateTime time) implements Cell {
    private static final DateTimeFormatter FORM =
        DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    @Override
    public String text() {
      return FORM.format(time);
    }

    @Override
    public String plain() {
      return time.toString();
    }
  }
}
