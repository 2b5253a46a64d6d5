package io.colmena.pos.ui.terms;

/** What is asked of the person who grants other terms. */
public enum TermsKind {
  PERCENT,
  AMOUNT,
  PRICE
}
