package io.colmena.pos.catalog;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Many short texts as one: a hundred thousand strings of their own lie all over the memory, and
 * looking through them is waiting for it.
 */
final class PackedTexts {
  /** Stands between two texts, and in no word that is looked for. */
  private static final char BETWEEN = '\n';

  private final String all;
  private final int[] starts;

  private PackedTexts(String all, int[] starts) {
    this.all = all;
    this.starts = starts;
  }

  int size() {
    return starts.length - 1;
  }

  String get(int index) {
    return all.substring(starts[index], end(index));
  }

  boolean startsWith(int index, String beginning) {
    return all.startsWith(beginning, starts[index]);
  }

  /** Adds the indices of all texts that hold a word, which has no line break. */
  void addHolding(String word, BitSet found) {
    int index = 0;
    int at = all.indexOf(word);
    while (at >= 0) {
      while (starts[index + 1] <= at) {
        index++;
      }
      found.set(index);
      at = all.indexOf(word, starts[index + 1]);
    }
  }

  boolean holds(int index, String word) {
    return all.indexOf(word, starts[index], end(index)) >= 0;
  }

  private int end(int index) {
    return starts[index + 1] - 1;
  }

  static final class Builder {
    private final StringBuilder all = new StringBuilder();
    private int[] starts = new int[1024];
    private int size;

    int size() {
      return size;
    }

    void add(String text) {
      all.append(text);
      close();
    }

    /** Adds a text of others. */
    void add(PackedTexts others, int index) {
      all.append(others.all, others.starts[index], others.end(index));
      close();
    }

    private void close() {
      all.append(BETWEEN);
      size++;
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
      }
      starts[size] = all.length();
    }

    PackedTexts build() {
      return new PackedTexts(all.toString(), Arrays.copyOf(starts, size + 1));
    }
  }
}
