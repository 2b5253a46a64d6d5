package io.colmena.pos.checkout;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was sold in a period.
 *
 * @param units pieces and kilograms together
 * @param payments amount by method
 */
public record SalesTotals(
    long tickets, long lines, Quantity units, Money total, SortedMap<String, Money> payments) {
  public SalesTotals {
    payments = Collections.unmodifiableSortedMap(new TreeMap<>(payments));
  }
}
