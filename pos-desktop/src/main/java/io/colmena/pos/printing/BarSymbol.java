package io.colmena.pos.printing;

import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import io.colmena.shared.goods.Barcodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A barcode as bars and gaps, each some modules wide: EAN-13 or EAN-8 where the digits are one,
 * else Code 128, which takes any ASCII (GS1 General Specifications, §5.2 and §5.4).
 */
public final class BarSymbol {
  private static final Pattern ASCII = Pattern.compile("[ -~]{1,40}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int LEAST_DOTS = 2;
  private static final int MOST_DOTS = 3;

  private final Kind kind;
  private final String content;
  private final int width;
  private final List<Bar> bars;

  /** How digits and letters become bars. */
  public enum Kind {
    EAN_13(11),
    EAN_8(7),
    CODE_128(10);

    private final int quiet;

    Kind(int quiet) {
      this.quiet = quiet;
    }

    /** Modules that stay white on either side. */
    public int quiet() {
      return quiet;
    }
  }

  /**
   * What is black.
   *
   * @param from modules to the left of it
   * @param width in modules
   */
  public record Bar(int from, int width) {}

  private BarSymbol(Kind kind, String content, boolean[] modules) {
    this.kind = kind;
    this.content = content;
    this.width = modules.length;
    this.bars = bars(modules);
  }

  private static List<Bar> bars(boolean[] modules) {
    List<Bar> bars = new ArrayList<>();
    int from = 0;
    while (from < modules.length) {
      int to = from;
      while (to < modules.length && modules[to]) {
        to++;
      }
      if (to > from) {
        bars.add(new Bar(from, to - from));
      }
      from = to + 1;
    }
    return List.copyOf(bars);
  }

  /** None for what has a letter outside ASCII, such as ñ: no till's scanner would read it. */
  public static Optional<BarSymbol> of(String text) {
    if (!ASCII.matcher(text).matches()) {
      return Optional.empty();
    }
    boolean ean = DIGITS.matcher(text).matches() && Barcodes.isWellFormed(text);
    if (ean && text.length() == 13) {
      return Optional.of(new BarSymbol(Kind.EAN_13, text, new EAN13Writer().encode(text)));
    }
    if (ean && text.length() == 8) {
      return Optional.of(new BarSymbol(Kind.EAN_8, text, new EAN8Writer().encode(text)));
    }
    return Optional.of(new BarSymbol(Kind.CODE_128, text, new Code128Writer().encode(text)));
  }

  public Kind kind() {
    return kind;
  }

  /** What a scanner says of it. */
  public String content() {
    return content;
  }

  /** In modules, without the white at the sides. */
  public int width() {
    return width;
  }

  /** In modules, with the white at the sides. */
  public int widthWithQuiet() {
    return width + 2 * kind.quiet();
  }

  public List<Bar> bars() {
    return bars;
  }

  /**
   * Dots that a receipt printer gives to a module, or 0 if it does not fit on the paper. The
   * paper's own edges are white enough.
   */
  int dotsOn(Paper paper) {
    int letters = kind == Kind.CODE_128 ? content.length() : 0;
    int widest = Math.max(width, (letters + 3) * 11 + 2); // the printer shortens no digits
    int dots = Math.min(MOST_DOTS, paper.dots() / widest);
    return dots < LEAST_DOTS ? 0 : dots;
  }
}
