package io.colmena.pos.cash;

/** What became of a drawer that was to be opened. Either way there is a session now. */
public sealed interface OpenResult {
  CashSession session();

  /** It was opened now. */
  record Opened(CashSession session) implements OpenResult {}

  /** Somebody else was first; nothing was changed. */
  record AlreadyOpen(CashSession session) implements OpenResult {}
}
