package io.colmena.pos.labels;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Labels to be printed one after the other, each as often as wanted.
 *
 * @param copies of each
 */
public record LabelRun(List<Label> labels, int copies) {
  /** More of one product is a slip of the keyboard. */
  public static final int MOST_COPIES = 500;

  public LabelRun {
    labels = List.copyOf(labels);
    if (copies < 1 || copies > MOST_COPIES) {
      throw new IllegalArgumentException("a label is printed 1 to " + MOST_COPIES + " times");
    }
  }

  /** How many come out. */
  public int total() {
    return labels.size() * copies;
  }

  /** Those from one place of the run on, at most so many. */
  public List<Label> piece(int from, int most) {
    int to = Math.min(total(), from + most);
    if (from >= to) {
      return List.of();
    }
    return IntStream.range(from, to).mapToObj(place -> labels.get(place / copies)).toList();
  }
}
