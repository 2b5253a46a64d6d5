package io.colmena.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what should be with what is, and says where they differ. */
final class Differences {
  /** More would not be read. */
  private static final int MOST = 3;

  private Differences() {}

  static <K, T> List<String> between(String where, Map<K, T> expected, Map<K, T> found) {
    List<String> differences = new ArrayList<>();
    expected.forEach((key, value) -> {
      T other = found.get(key);
      if (other == null) {
        differences.add(where + ": " + key + " is missing: " + value);
      } else if (!Objects.equals(value, other)) {
        differences.add(where + ": " + key + " should be " + value + " and is " + other);
      }
    });
    found.forEach((key, value) -> {
      if (!expected.containsKey(key)) {
        differences.add(where + ": " + key + " should not be there: " + value);
      }
    });
    return differences.stream().limit(MOST).toList();
  }
}
