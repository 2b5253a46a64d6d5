package io.colmena.central.reports;

import io.colmena.central.projection.Dimension;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a report is broken down; the names are those of the query parameter {@code by}. */
public enum Grouping {
  BRANCH(Dimension.ALL, "d.branch_code", "max(b.name)", "d.branch_code"),
  DAY(Dimension.ALL, "d.business_date", "null", "d.business_date"),
  HOUR(Dimension.HOUR, "d.member", "null", "d.member"),
  PRODUCT(
      Dimension.PRODUCT,
      "d.member",
      "(select max(p.name) from products p where p.code = d.member)",
      "sum(d.total) desc, d.member"),
  CATEGORY(Dimension.CATEGORY, "d.member", "null", "sum(d.total) desc, d.member"),
  CASHIER(
      Dimension.CASHIER,
      "d.member",
      "(select max(c.display_name) from cashiers c where c.user_id = d.member)",
      "sum(d.total) desc, d.member"),
  PAYMENT(Dimension.PAYMENT, "d.member", "null", "sum(d.total) desc, d.member");

  private final Dimension dimension;
  private final String column;
  private final String label;
  private final String order;

  Grouping(Dimension dimension, String column, String label, String order) {
    this.dimension = dimension;
    this.column = column;
    this.label = label;
    this.order = order;
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

  /** The grouped column. */
  String column() {
    return column;
  }

  /** The same as text. */
  String key() {
    return this == DAY ? "cast(d.business_date as varchar(10))" : column;
  }

  String label() {
    return label;
  }

  String order() {
    return order;
  }
}
