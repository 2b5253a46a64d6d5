package io.colmena.pos.checkout;

import io.colmena.shared.money.Quantity;

/** What happens when more is put on a ticket than the branch has by its own books. */
public enum WhenShort {
  /** Nothing. */
  ALLOW,
  /** It is sold and said: the goods are on the counter, so it is the books that are wrong. */
  WARN,
  /** It does not come onto the ticket. */
  REFUSE;

  public boolean says(Quantity wanted, Quantity inStock) {
    return this != ALLOW && inStock.compareTo(wanted) < 0;
  }
}
