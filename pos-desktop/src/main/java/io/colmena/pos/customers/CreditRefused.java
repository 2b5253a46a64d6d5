package io.colmena.pos.customers;

import io.colmena.shared.money.Money;

/** A customer may not owe that much; nothing was sold. */
public final class CreditRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Customer customer;

  CreditRefused(Customer customer, Money amount) {
    super(customer.id() + " may owe " + customer.credit() + " more, not " + amount);
    this.customer = customer;
  }

  /** As the tables said when it was refused. */
  public Customer customer() {
    return customer;
  }
}
