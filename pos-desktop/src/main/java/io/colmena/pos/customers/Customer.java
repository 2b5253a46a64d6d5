package io.colmena.pos.customers;

import io.colmena.shared.facts.CustomerChanged;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param id such as {@code CUS-CLI-042}
 * @param document DNI or RUC
 * @param name as receipts show it
 */
public record Customer(
    String id, String document, String name, @Nullable String phone, @Nullable String address) {

  /** What may change of it. */
  CustomerChanged.State state() {
    return new CustomerChanged.State(name, phone, address);
  }
}
