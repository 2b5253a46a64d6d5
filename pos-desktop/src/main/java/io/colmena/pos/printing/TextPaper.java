package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Barcode;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.Figures;
import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.pos.printing.ReceiptDocument.Logo;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.QrCode;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import java.util.List;
import java.util.stream.Stream;

/** A document as the screen shows it: lines of equally wide letters of one size. */
public final class TextPaper {
  private final Columns columns;

  /**
   * @param width in characters
   */
  public TextPaper(int width) {
    this.columns = new Columns(width);
  }

  /** No line is longer than the paper is wide. */
  public List<String> of(ReceiptDocument document) {
    return document.parts().stream().flatMap(this::lines).toList();
  }

  private Stream<String> lines(Part part) {
    return switch (part) {
      case Text text -> columns.wrapped(text.text()).stream().map(line -> placed(line, text));
      case Pair pair -> Stream.of(columns.pair(pair.left(), pair.right()));
      case Figures figures -> columns.figures(figures.name(), figures.figures()).stream();
      case Rule _ -> Stream.of(columns.rule());
      case Barcode(var symbol) -> Stream.of(columns.centred(symbol.content()));
      case QrCode _, Logo _, KickDrawer _, Cut _ -> Stream.empty();
    };
  }

  private String placed(String line, Text text) {
    return text.align() == Align.CENTRE && !line.isEmpty() ? columns.centred(line) : line;
  }
}
