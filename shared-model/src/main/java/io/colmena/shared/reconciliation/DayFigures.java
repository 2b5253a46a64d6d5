package io.colmena.shared.reconciliation;

import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one side says of a branch's business day, from its own rows.
 *
 * @param payments what each method covered
 * @param digest of all sales of the day; equal digests mean equal sales, field by field
 */
public record DayFigures(
    LocalDate date,
    long tickets,
    Quantity units,
    Money total,
    Money tax,
    Map<String, Money> payments,
    Hash digest) {

  /**
   * @throws IllegalArgumentException if something is missing or cannot be
   */
  public DayFigures {
    required(date, "date");
    required(units, "units");
    required(total, "total");
    required(tax, "tax");
    required(digest, "digest");
    payments = new TreeMap<>(payments == null ? Map.of() : payments);
    if (tickets < 0) {
      throw new IllegalArgumentException("tickets: there cannot be " + tickets);
    }
  }

  private static void required(Object value, String name) {
    if (value == null) { // JSON may leave it out
      throw new IllegalArgumentException(name + " is missing");
    }
  }
}
