package io.colmena.central.web.sales;

import io.colmena.central.reports.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** With what a period is compared; the names are those of the query parameter {@code compare}. */
public enum Comparison {
  NONE,
  PREVIOUS,
  YEAR;

  static Optional<Comparison> find(String name) {
    return Arrays.stream(values()).filter(one -> one.parameter().equals(name)).findFirst();
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The other period, or null. */
  @Nullable Period of(Period period) {
    return switch (this) {
      case NONE -> null;
      case PREVIOUS -> period.previous();
      case YEAR -> period.lastYear();
    };
  }
}
