package io.colmena.database.testing.powercut;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A file as a running program sees it: every write at once. */
final class DiskFile {
  private final int number;
  private byte[] content = new byte[0];
  private int length;
  private boolean locked;

  DiskFile(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  synchronized long length() {
    return length;
  }

  synchronized int read(ByteBuffer into, long position) {
    int bytes = (int) Math.min(into.remaining(), length - position);
    if (bytes <= 0) {
      return into.hasRemaining() ? -1 : 0;
    }
    into.put(content, (int) position, bytes);
    return bytes;
  }

  synchronized void write(long position, byte[] bytes) {
    int end = (int) position + bytes.length;
    if (end > content.length) {
      content = Arrays.copyOf(content, Math.max(end, 2 * content.length));
    }
    System.arraycopy(bytes, 0, content, (int) position, bytes.length);
    length = Math.max(length, end);
  }

  synchronized void truncate(long to) {
    if (to < length) {
      Arrays.fill(content, (int) to, length, (byte) 0);
      length = (int) to;
    }
  }

  synchronized boolean lock() {
    boolean free = !locked;
    locked = true;
    return free;
  }

  synchronized void unlock() {
    locked = false;
  }
}
