package io.colmena.pos.customers;

import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param id such as {@code CUS-CLI-042}
 * @param document DNI or RUC
 * @param name as receipts show it
 * @param creditLimit the most that the customer may owe, or null for no credit
 * @param owed what the customer owes now; less than nothing if the shop owes the customer, after a
 *     return of what was paid already
 */
public record Customer(
    String id,
    String document,
    String name,
    @Nullable String phone,
    @Nullable String address,
    @Nullable Money creditLimit,
    Money owed) {
  /** Somebody who has no credit and owes nothing. */
  public Customer(
      String id, String document, String name, @Nullable String phone, @Nullable String address) {
    this(id, document, name, phone, address, null, Money.ZERO);
  }

  public boolean hasCredit() {
    return creditLimit != null;
  }

  /** What may still be sold on credit; never less than nothing. */
  public Money credit() {
    Money limit = creditLimit == null ? Money.ZERO : creditLimit;
    return limit.isLessThan(owed) || creditLimit == null ? Money.ZERO : limit.minus(owed);
  }

  /** What may change of it. */
  public CustomerChanged.State state() {
    return new CustomerChanged.State(name, phone, address, creditLimit);
  }
}
