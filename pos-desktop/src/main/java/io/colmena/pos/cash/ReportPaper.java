package io.colmena.pos.cash;

import io.colmena.pos.printing.Columns;
import io.colmena.pos.printing.Paper;
import io.colmena.pos.printing.Soles;
import io.colmena.shared.money.Money;
import java.util.ArrayList;
import java.util.List;

/** Lines that fit on the paper of a receipt, written from top to bottom. */
final class ReportPaper {
  private static final Columns COLUMNS = new Columns(Paper.MM80.columns());
  private static final int LABEL = 9;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  void rule() {
    lines.add(COLUMNS.rule());
  }

  void centred(String text) {
    COLUMNS.wrapped(text).forEach(line -> lines.add(COLUMNS.centred(line)));
  }

  /** Broken at spaces; what is indented stays indented. */
  void text(String text) {
    lines.addAll(COLUMNS.wrapped(text));
  }

  /** What is on the right stays whole; what is on the left gives way. */
  void pair(String left, String right) {
    lines.add(COLUMNS.pair(left, right));
  }

  void amount(String left, Money amount) {
    pair(left, Soles.plain(amount));
  }

  /** A name and three figures; figures too wide for that go below each other. */
  void columns(String name, String... figures) {
    int width = (COLUMNS.width() - LABEL) / figures.length;
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

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
