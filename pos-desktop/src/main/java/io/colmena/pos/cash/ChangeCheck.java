package io.colmena.pos.cash;

import io.colmena.shared.money.Money;

/** Whether change can be paid out of the drawer, by the books. */
public sealed interface ChangeCheck {
  /** By the books there is enough. */
  record Enough() implements ChangeCheck {}

  /** By the books there is less: warn before it is promised. */
  record MoreThanThere(Money inDrawer) implements ChangeCheck {}

  /** No session is open, so the books know of no drawer. */
  record NoSession() implements ChangeCheck {}
}
