package io.colmena.pos.cash;

import io.colmena.pos.printing.ReceiptDocument;
import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.Figures;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Soles;
import java.util.ArrayList;
import java.util.List;

/** A report, written from top to bottom, for whatever paper it is printed on. */
final class ReportPaper {
  private final List<Part> parts = new ArrayList<>();

  ReceiptDocument document(String name) {
    List<Part> whole = new ArrayList<>(parts);
    whole.add(new Cut());
    return new ReceiptDocument(name, whole);
  }

  void rule() {
    parts.add(new Rule());
  }

  void centred(String text) {
    parts.add(new Text(text, Align.CENTRE, Look.PLAIN));
  }

  void title(String text) {
    parts.add(new Text(text, Align.CENTRE, Look.BOLD));
  }

  /** Broken at spaces; what is indented stays indented. */
  void text(String text) {
    parts.add(new Text(text, Align.LEFT, Look.PLAIN));
  }

  /** What is on the right stays whole; what is on the left gives way. */
  void pair(String left, String right) {
    parts.add(new Pair(left, right));
  }

  void amount(String left, Money amount) {
    pair(left, Soles.plain(amount));
  }

  void columns(String name, String... figures) {
    parts.add(new Figures(name, List.of(figures)));
  }
}
