package io.colmena.pos.cash;

import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;

/** What became of a session that was to be closed. */
public sealed interface CloseResult {
  /** It is closed, in the journal and on the disk. */
  record Closed(CashReport report) implements CloseResult {}

  /** Nothing was changed: so large a difference is not closed without a word. */
  record CommentDemanded(Money difference) implements CloseResult {}

  /** Nothing was changed: somebody else has closed it, and this is what they counted. */
  record ClosedBefore(CashSessionClosed closing) implements CloseResult {}

  /** There is no such session. */
  record NoSession() implements CloseResult {}
}
