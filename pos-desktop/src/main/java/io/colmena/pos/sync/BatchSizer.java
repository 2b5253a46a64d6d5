package io.colmena.pos.sync;

/**
 * How much to send at once: grows while answers come, shrinks when the line fails, never above the
 * limit on the wire. Entries are counted before they are packed, so it keeps an estimate of what
 * packing gains.
 */
final class BatchSizer {
  private static final int LEAST = 8_000;
  private static final int START = 64_000;

  /** Characters of journal for a byte on the wire; journals of sales compress five to ten times. */
  private double gain = 5;

  private final int mostWireBytes;
  private int wireBytes;

  BatchSizer(int mostWireBytes) {
    this.mostWireBytes = mostWireBytes;
    this.wireBytes = Math.min(START, mostWireBytes);
  }

  /** How many characters of journal to put into the next batch. */
  int characters() {
    return (int) Math.min(8_000_000, wireBytes * gain);
  }

  int mostWireBytes() {
    return mostWireBytes;
  }

  void packed(int characters, int bytes) {
    gain = Math.clamp((double) characters / Math.max(1, bytes), 1, 50);
  }

  void succeeded() {
    wireBytes = Math.min(mostWireBytes, wireBytes * 2);
  }

  void failed() {
    wireBytes = Math.max(Math.min(LEAST, mostWireBytes), wireBytes / 4);
  }
}
