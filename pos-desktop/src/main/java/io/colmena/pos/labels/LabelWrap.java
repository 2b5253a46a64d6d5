package io.colmena.pos.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Breaks a name at its spaces into as few lines as there are; an ellipsis says there is more. */
final class LabelWrap {
  private final int most;
  private final Predicate<String> fits;

  /**
   * @param most lines
   * @param fits whether a text is no wider than the label
   */
  LabelWrap(int most, Predicate<String> fits) {
    this.most = most;
    this.fits = fits;
  }

  List<String> lines(String name) {
    List<String> lines = new ArrayList<>();
    String rest = name.strip().replaceAll("\\s+", " ");
    while (lines.size() < most - 1 && !fits.test(rest)) {
      int end = end(rest);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(fits.test(rest) ? rest : shortened(rest));
    }
    return lines;
  }

  /** Where the line ends: at a space, or within a word that is wider than the label. */
  private int end(String text) {
    int end = longest(text, "");
    int space = text.lastIndexOf(' ', end);
    return space > 0 ? space : end;
  }

  private String shortened(String text) {
    return text.substring(0, longest(text, "…")).stripTrailing() + "…";
  }

  private int longest(String text, String mark) {
    int kept = text.length();
    while (kept > 1 && !fits.test(text.substring(0, kept).stripTrailing() + mark)) {
      kept = text.offsetByCodePoints(kept, -1);
    }
    return kept;
  }
}
