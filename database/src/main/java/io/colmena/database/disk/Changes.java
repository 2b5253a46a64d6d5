package io.colmena.database.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was written to a file since it was forced, by whole pages, and how long the file is then.
 */
final class Changes {
  static final int PAGE = 4096;

  private final SortedMap<Long, byte[]> pages = new TreeMap<>();
  private long kept;
  private long size;

  /**
   * @param size of the file before these changes
   */
  Changes(long size) {
    this(size, size);
  }

  /**
   * @param kept how much of the file before these changes is still part of it
   * @param size of the file after them
   */
  Changes(long kept, long size) {
    this.kept = kept;
    this.size = size;
  }

  long kept() {
    return kept;
  }

  long size() {
    return size;
  }

  SortedMap<Long, byte[]> pages() {
    return pages;
  }

  byte @Nullable [] find(long page) {
    return pages.get(page);
  }

  boolean isEmpty(long sizeBefore) {
    return pages.isEmpty() && size == sizeBefore && kept == sizeBefore;
  }

  long bytes() {
    return (long) pages.size() * PAGE;
  }

  /** Puts bytes into a page that {@link #pages} holds already. */
  void write(long position, ByteBuffer from) {
    byte[] page = Objects.requireNonNull(pages.get(position / PAGE));
    int at = (int) (position % PAGE);
    int bytes = Math.min(from.remaining(), PAGE - at);
    from.get(page, at, bytes);
    size = Math.max(size, position + bytes);
  }

  /** These and what was changed after them, as one. */
  Changes followedBy(Changes later) {
    Changes both = new Changes(kept, size);
    both.pages.putAll(pages);
    both.truncate(later.kept);
    both.pages.putAll(later.pages);
    both.size = later.size;
    return both;
  }

  void truncate(long length) {
    if (length >= size) {
      return;
    }
    size = length;
    kept = Math.min(kept, length);
    pages.tailMap((length + PAGE - 1) / PAGE).clear();
    pages.computeIfPresent(length / PAGE, (_, page) -> cut(page, length % PAGE));
  }

  /** A page of which only so many bytes are left. */
  static byte[] cut(byte[] page, long length) {
    if (length >= PAGE) {
      return page;
    }
    byte[] cut = page.clone(); // others may hold the same page
    Arrays.fill(cut, (int) length, PAGE, (byte) 0);
    return cut;
  }
}
