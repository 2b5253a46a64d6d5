package io.colmena.pos.ui.returns;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of what comes back.
 *
 * @param price for one unit
 * @param before what the receipt says of it, or null for goods that stand on no receipt here
 * @param quantity how much of it comes back now
 * @param amount what of the money that is
 */
record ReturnRow(
    String name,
    String code,
    Money price,
    @Nullable Before before,
    Quantity quantity,
    Money amount,
    boolean waste) {
  record Before(Quantity sold, Quantity returned, Quantity returnable) {}
}
