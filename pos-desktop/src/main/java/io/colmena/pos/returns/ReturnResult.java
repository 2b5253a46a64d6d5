package io.colmena.pos.returns;

import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;

/** What became of a return. Whatever is not done changed nothing. */
public sealed interface ReturnResult {
  record Done(SaleReturned returned) implements ReturnResult {}

  /** There is no such sale here. */
  record NoSuchSale() implements ReturnResult {}

  /**
   * More than is left of a line, perhaps because another till took some back at this moment, or
   * half a piece.
   *
   * @param left what may still come back of it
   */
  record TooMuch(String name, Quantity left) implements ReturnResult {}

  /**
   * More than the receipt of another branch comes to.
   *
   * @param left what this branch may still give back against it
   */
  record MoreThanPaid(Money left) implements ReturnResult {}
}
