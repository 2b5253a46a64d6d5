package io.colmena.pos.ui.settings;

import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.scan.ScanReader;
import io.colmena.shared.goods.Barcodes;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What came from the scanner, how fast, and whether the till will take it for a scan. */
public final class ScannerTestViewModel {
  /** EAN-8, UPC-A, EAN-13 and GTIN-14 end with a check digit. */
  private static final Pattern GS1 = Pattern.compile("\\d{8}|\\d{12,14}");

  private final Texts texts;
  private final StringBuilder typed = new StringBuilder();
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<List<String>> findings = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Notice> verdict = new SimpleObjectProperty<>(Notice.NONE);
  private long firstAt;
  private long lastAt;
  private long longestGap;

  public ScannerTestViewModel(Texts texts) {
    this.texts = texts;
    verdict.set(Notice.info(texts.get("scanner.waiting")));
  }

  /** The characters of the latest attempt. */
  public StringProperty textProperty() {
    return text;
  }

  /** What is known of it, a sentence each. */
  public ObjectProperty<List<String>> findingsProperty() {
    return findings;
  }

  public ObjectProperty<Notice> verdictProperty() {
    return verdict;
  }

  /**
   * @param atMillis on any clock that only goes forward
   */
  public void typed(String character, long atMillis) {
    if (typed.isEmpty()) {
      firstAt = atMillis;
      longestGap = 0;
    } else {
      longestGap = Math.max(longestGap, atMillis - lastAt);
    }
    lastAt = atMillis;
    typed.append(character);
    text.set(typed.toString());
  }

  /**
   * @param withEnter false when nothing came for a while
   */
  public void ended(boolean withEnter) {
    if (typed.isEmpty()) {
      return;
    }
    String code = typed.toString().strip();
    typed.setLength(0);
    findings.set(
        List.of(
            texts.get("scanner.speed", code.length(), lastAt - firstAt),
            texts.get(withEnter ? "scanner.enter" : "scanner.noEnter"),
            texts.get(kind(code))));
    verdict.set(verdict(code, withEnter));
  }

  private static String kind(String code) {
    if (!GS1.matcher(code).matches()) {
      return "scanner.ownCode";
    }
    return Barcodes.isWellFormed(code) ? "scanner.goodDigit" : "scanner.badDigit";
  }

  private Notice verdict(String code, boolean withEnter) {
    if (longestGap > ScanReader.LONGEST_GAP_MILLIS) {
      return Notice.warning(texts.get("scanner.person", longestGap));
    }
    if (code.length() < ScanReader.SHORTEST) {
      return Notice.warning(texts.get("scanner.short", ScanReader.SHORTEST));
    }
    return withEnter
        ? Notice.info(texts.get("scanner.fine"))
        : Notice.warning(texts.get("scanner.setEnter"));
  }
}
