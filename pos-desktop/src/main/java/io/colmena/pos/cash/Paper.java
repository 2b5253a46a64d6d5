package io.colmena.pos.cash;

import io.colmena.shared.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines that fit on the paper of a receipt, written from top to bottom. */
final class Paper {
  private static final int COLUMNS = 42;
  private static final int LABEL = 9;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void rule() {
    lines.add("-".repeat(COLUMNS));
  }

  void centred(String text) {
    wrapped(text)
        .forEach(line ->
            lines.add(" ".repeat(Math.max(0, (COLUMNS - line.strip().length()) / 2)) + line));
  }

  /** Broken at spaces; what is indented stays indented. */
  void text(String text) {
    lines.addAll(wrapped(text));
  }

  /** What is on the right stays whole; what is on the left gives way. */
  void pair(String left, String right) {
    int room = Math.max(0, COLUMNS - right.length() - 1);
    String cut = left.length() > room ? left.substring(0, room) : left;
    lines.add(cut + " ".repeat(Math.max(1, COLUMNS - cut.length() - right.length())) + right);
  }

  void amount(String left, Money amount) {
    pair(left, plain(amount));
  }

  /** A name and three figures; figures too wide for that go below each other. */
  void columns(String name, String... figures) {
    int width = (COLUMNS - LABEL) / figures.length;
    StringBuilder line = new StringBuilder(padded(name, LABEL));
    boolean fits = true;
    for (String figure : figures) {
      fits &= figure.length() < width;
      line.append(" ".repeat(Math.max(1, width - figure.length()))).append(figure);
    }
    if (fits) {
      lines.add(line.toString());
    } else {
      pair(name, figures[0]);
      for (int i = 1; i < figures.length; i++) {
        pair("", figures[i]);
      }
    }
  }

  static String plain(Money amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.amount());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    String indent = text.startsWith("  ") ? "  " : "";
    String rest = text.strip();
    int room = COLUMNS - indent.length();
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      lines.add(indent + rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(indent + rest);
    return lines;
  }
}
