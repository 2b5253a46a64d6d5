package io.colmena.shared.goods;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds case and accents away, so that "cafe" finds "Café". */
public final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9.,/-]+");
  private static final int MOST = 300;

  private SearchText() {}

  /** Also for tills of an earlier version at the same database, which search in this column. */
  public static String of(String code, String name) {
    String text = folded(code + " " + name);
    return text.substring(0, Math.min(MOST, text.length()));
  }

  /** The words somebody typed; every one of them must be found. */
  public static List<String> words(String typed) {
    return Arrays.stream(folded(typed).split(" ")).filter(w -> !w.isEmpty()).limit(8).toList();
  }

  public static String folded(String text) {
    String plain =
        Normalizer.isNormalized(text, Normalizer.Form.NFD)
            ? text
            : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return OTHER
        .matcher(MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip();
  }
}
