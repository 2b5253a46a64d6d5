package io.colmena.pos.printing;

import java.util.List;

/**
 * What a receipt says, from top to bottom, before anything is known of the paper: how wide it is,
 * and whether a printer, a file or a screen shows it.
 *
 * @param name for a file of it, and for the log
 */
public record ReceiptDocument(String name, List<Part> parts) {
  public ReceiptDocument {
    parts = List.copyOf(parts);
  }

  /** Something that follows the part above it. */
  public sealed interface Part
      permits Text, Pair, Figures, Rule, QrCode, Barcode, Logo, KickDrawer, Cut {}

  /** Where a text stands. */
  public enum Align {
    LEFT,
    CENTRE
  }

  /** How a text looks: {@code LARGE} is twice as wide and high, where paper can do that. */
  public enum Look {
    PLAIN,
    BOLD,
    LARGE
  }

  /** A text that breaks at spaces; what it begins with of spaces is kept on each of its lines. */
  public record Text(String text, Align align, Look look) implements Part {
    static Text left(String text) {
      return new Text(text, Align.LEFT, Look.PLAIN);
    }

    static Text centred(String text) {
      return new Text(text, Align.CENTRE, Look.PLAIN);
    }
  }

  /** A text and, at the right edge, a figure, which stays whole. */
  public record Pair(String left, String right, Look look) implements Part {
    /** As most of them look. */
    public Pair(String left, String right) {
      this(left, right, Look.PLAIN);
    }
  }

  /** A name and figures side by side under each other's; below each other where they do not fit. */
  public record Figures(String name, List<String> figures) implements Part {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /** A line from edge to edge. */
  public record Rule() implements Part {}

  /** For a scanner; the screen does not show it. */
  public record QrCode(String content) implements Part {}

  /** For the scanner of a till; what is too wide for the paper is written in letters. */
  public record Barcode(BarSymbol symbol) implements Part {}

  /** The place of the shop's logo, if it has one. */
  public record Logo() implements Part {}

  /** Opens the drawer behind the printer. */
  public record KickDrawer() implements Part {}

  /** The end of the paper. */
  public record Cut() implements Part {}
}
