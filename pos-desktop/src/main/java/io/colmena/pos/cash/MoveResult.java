package io.colmena.pos.cash;

import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.money.Money;

/** What became of cash that was to be moved. */
public sealed interface MoveResult {
  /** It is in the journal and on the disk; the drawer may be opened. */
  record Moved(CashMoved move) implements MoveResult {}

  /** No session is open at this till, or it was closed a moment ago. */
  record NoSession() implements MoveResult {}

  /** More was to be taken out than the drawer holds. */
  record NotThatMuch(Money inDrawer) implements MoveResult {}
}
