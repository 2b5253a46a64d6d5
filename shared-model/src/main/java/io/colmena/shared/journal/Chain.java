package io.colmena.shared.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The chain rule: {@code hash(n) = SHA-256( hash(n−1) as 32 bytes ‖ canonical entry n as UTF-8 )},
 * with 32 zero bytes before the first entry. One object serves one thread.
 */
public final class Chain {
  private final MessageDigest sha256;
  private Hash hash;
  private long sequence;

  public Chain(Head start) {
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    this.hash = start.hash();
    this.sequence = start.sequence();
  }

  /** Appends one canonical entry and returns the new head. */
  public Head append(byte[] canonicalEntry) {
    return append(canonicalEntry, 0, canonicalEntry.length);
  }

  public Head append(byte[] buffer, int offset, int length) {
    sha256.update(hash.bytes());
    sha256.update(buffer, offset, length);
    hash = Hash.of(sha256.digest());
    sequence++;
    return head();
  }

  public Head head() {
    return new Head(sequence, hash);
  }
}
