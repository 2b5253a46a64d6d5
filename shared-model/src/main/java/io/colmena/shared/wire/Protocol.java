package io.colmena.shared.wire;

/** Names and numbers both ends agree on; docs/protocol.md explains them. */
public final class Protocol {
  /** The version of the messages in this package. */
  public static final int VERSION = 1;

  /** The oldest version that is still understood: the one before this. */
  public static final int OLDEST = VERSION - 1;

  /**
   * The newest version whose messages can be taken in without knowing it: whoever changes so much
   * that the next version cannot be, leaves a number out.
   */
  public static final int NEWEST = VERSION + 1;

  public static final String BATCH_TYPE = "application/x-ndjson";
  public static final String PROBLEM_TYPE = "application/problem+json";

  /** Most bytes of a batch on the wire (gzipped) that a centre must take. */
  public static final int MOST_WIRE_BYTES = 1_000_000;

  /** Most bytes of a batch once unpacked: a limit against gzip bombs. */
  public static final int MOST_PLAIN_BYTES = 16_000_000;

  private Protocol() {}
}
