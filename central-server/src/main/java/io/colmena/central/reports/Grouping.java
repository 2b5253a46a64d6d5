package io.colmena.central.reports;

import io.colmena.central.projection.Dimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a report is broken down; the names are those of the query parameter {@code by}. */
public enum Grouping {
  BRANCH(Dimension.ALL, false),
  DAY(Dimension.ALL, false),
  /** From Monday on; the key is the Monday. */
  WEEK(Dimension.ALL, false),
  /** The key is such as {@code 2026-11}. */
  MONTH(Dimension.ALL, false),
  /** The key is 1 for Monday to 7 for Sunday. */
  WEEKDAY(Dimension.ALL, false),
  HOUR(Dimension.HOUR, false),
  PRODUCT(Dimension.PRODUCT, true),
  CATEGORY(Dimension.CATEGORY, true),
  CASHIER(Dimension.CASHIER, true),
  PAYMENT(Dimension.PAYMENT, true);

  private final Dimension dimension;
  private final boolean bestFirst;

  Grouping(Dimension dimension, boolean bestFirst) {
    this.dimension = dimension;
    this.bestFirst = bestFirst;
  }

  /**
   * @throws IllegalArgumentException listing what there is
   */
  public static Grouping of(String name) {
    return Arrays.stream(values())
        .filter(g -> g.parameter().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "by: it must be one of "
                    + Arrays.stream(values())
                        .map(Grouping::parameter)
                        .collect(Collectors.joining(", "))));
  }

  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  Dimension dimension() {
    return dimension;
  }

  /** Whether what sold most comes first; otherwise the rows are in the order of their keys. */
  boolean isBestFirst() {
    return bestFirst;
  }
}
