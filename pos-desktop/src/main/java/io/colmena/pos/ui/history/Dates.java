package io.colmena.pos.ui.history;

import io.colmena.pos.history.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates as they are written in Peru. */
final class Dates {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private Dates() {}

  static String written(LocalDate date) {
    return WRITTEN.format(date);
  }

  static String written(Period period) {
    String from = written(period.from());
    return period.isOneDay() ? from : from + " – " + written(period.to());
  }

  /** Reads {@code 5/11/2026} or {@code 05-11-2026}. */
  static Optional<LocalDate> read(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed.strip().replace('-', '/'), TYPED));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
