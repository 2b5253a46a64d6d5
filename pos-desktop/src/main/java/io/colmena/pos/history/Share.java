package io.colmena.pos.history;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;

/**
 * What one product, cashier, hour, day or way to pay has of the sales.
 *
 * @param key product or user identifier, hour {@code 00} to {@code 23}, date, or method
 * @param code of a product; else empty
 * @param name as the newest of the sales has it; empty where the key says it
 * @param sales how many it is in; how many payments of a method
 * @param units pieces and kilograms together
 */
public record Share(
    String key, String code, String name, long sales, Quantity units, Money amount) {
  /** Of further days, which are earlier ones. */
  Share plus(Share earlier) {
    return new Share(
        key,
        code,
        name,
        sales + earlier.sales,
        units.plus(earlier.units),
        amount.plus(earlier.amount));
  }
}
