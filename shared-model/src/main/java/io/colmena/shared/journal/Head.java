package io.colmena.shared.journal;

/**
 * How far a chain reaches: the number of its last entry and that entry's hash.
 *
 * @param sequence 0 for an empty chain, whose hash is {@link Hash#ZERO}
 */
public record Head(long sequence, Hash hash) {
  public static final Head EMPTY = new Head(0, Hash.ZERO);

  /**
   * @throws IllegalArgumentException if the sequence is negative, or zero with a hash
   */
  public Head {
    if (hash == null) { // JSON may leave it out
      throw new IllegalArgumentException("hash is missing");
    }
    if (sequence < 0 || (sequence == 0 && !hash.equals(Hash.ZERO))) {
      throw new IllegalArgumentException(
          "no chain has the sequence " + sequence + " with the hash " + hash);
    }
  }

  @Override
  public String toString() {
    return sequence + " (" + hash.brief() + ")";
  }
}
