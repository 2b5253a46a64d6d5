package io.colmena.pos.connection;

/** What is looked at, in this order: each needs those before it. */
public enum Step {
  /** The settings name a centre. */
  ADDRESS,
  /** Its name has a number. */
  NAME,
  /** Somebody listens there. */
  REACH,
  /** It proves to be whom the address names. */
  CERTIFICATE,
  /** It is a Colmena centre that can work. */
  CENTRE,
  /** It knows this branch. */
  CREDENTIAL,
  /** It speaks our version. */
  VERSION,
  /** The clocks agree. */
  CLOCK,
  /** Its history of this branch is ours. */
  HISTORY
}
