package io.colmena.pos.labels;

import io.colmena.pos.printing.BarSymbol;
import io.colmena.pos.printing.ReceiptDocument;
import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Barcode;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.money.Soles;
import java.util.ArrayList;
import java.util.List;

/** Labels on the paper of receipts, one below the other, with a line between them for scissors. */
public final class LabelRoll {
  /** A third of a roll. */
  public static final int MOST_LABELS = 300;

  /**
   * So many are handed to the printer at once: it has to take them within its patience, and whoever
   * tries again after a paper jam does not get all of them twice.
   */
  public static final int AT_ONCE = 10;

  private final LabelWords words;

  public LabelRoll(LabelWords words) {
    this.words = words;
  }

  /**
   * @param name for the file of those who have no printer
   * @param last whether none follow
   */
  public ReceiptDocument of(String name, List<Label> labels, boolean last) {
    List<Part> parts = new ArrayList<>();
    for (Label label : labels) {
      add(parts, label);
      parts.add(new Rule());
    }
    if (last) {
      parts.removeLast();
      parts.add(new Cut());
    }
    return new ReceiptDocument(name, parts);
  }

  private void add(List<Part> parts, Label label) {
    parts.add(new Text(label.name(), Align.CENTRE, Look.BOLD));
    parts.add(new Text(Soles.withSign(label.price()), Align.CENTRE, Look.LARGE));
    BarSymbol symbol = label.symbol();
    String unit = label.unit().isWeighed() ? words.kilo() : words.each();
    boolean saysItsCode = symbol != null && symbol.content().equals(label.code());
    String below = saysItsCode ? unit : unit + "  " + label.code();
    parts.add(new Text(below, Align.CENTRE, Look.PLAIN));
    if (symbol != null) {
      parts.add(new Barcode(symbol));
    }
  }
}
