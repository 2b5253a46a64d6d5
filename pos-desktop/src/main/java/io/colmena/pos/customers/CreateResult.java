package io.colmena.pos.customers;

/** What became of creating a customer. */
public sealed interface CreateResult {
  record Created(Customer customer) implements CreateResult {}

  /** Somebody has that document already; nothing was changed. */
  record Taken(Customer customer) implements CreateResult {}
}
