package io.colmena.pos.imports;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of a table's columns, however people write them. */
final class Headings {
  private final List<String> needed;
  private final Map<String, String> others;

  /**
   * @param needed those that must be there
   * @param others other names of columns, in small letters without accents, and what they stand for
   */
  Headings(List<String> needed, Map<String, String> others) {
    this.needed = List.copyOf(needed);
    this.others = Map.copyOf(others);
  }

  /** The column's own name. */
  String named(String title) {
    String plain =
        Normalizer.normalize(title.strip(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return others.getOrDefault(plain, plain);
  }

  List<String> missing(Collection<String> found) {
    return needed.stream().filter(column -> !found.contains(column)).toList();
  }

  /** As a header has them. */
  String needed() {
    return String.join(",", needed);
  }
}
