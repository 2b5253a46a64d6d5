package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Barcode;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.Figures;
import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.pos.printing.ReceiptDocument.Logo;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.QrCode;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import org.jspecify.annotations.Nullable;

/** A document as the bytes that a receipt printer understands. */
final class EscPosPaper {
  private final PaperSettings settings;
  private final @Nullable ShopLogo logo;

  EscPosPaper(PaperSettings settings, @Nullable ShopLogo logo) {
    this.settings = settings;
    this.logo = logo;
  }

  byte[] of(ReceiptDocument document) {
    EscPos printer = new EscPos(settings.codePage(), settings.codeTable());
    document.parts().forEach(part -> print(printer, part));
    return printer.bytes();
  }

  private void print(EscPos printer, Part part) {
    switch (part) {
      case Text text -> print(printer, text);
      case Pair pair -> {
        start(printer, Align.LEFT, pair.look());
        printer.line(settings.columnsFor(pair.look()).pair(pair.left(), pair.right()));
      }
      case Figures(var name, var figures) -> {
        start(printer, Align.LEFT, Look.PLAIN);
        settings.columnsFor(Look.PLAIN).figures(name, figures).forEach(printer::line);
      }
      case Rule _ -> {
        start(printer, Align.LEFT, Look.PLAIN);
        printer.line(settings.columnsFor(Look.PLAIN).rule());
      }
      case QrCode qr -> {
        start(printer, Align.CENTRE, Look.PLAIN);
        printer.qrCode(qr.content(), settings.paper() == Paper.MM58 ? 4 : 5);
      }
      case Barcode(var symbol) -> print(printer, symbol);
      case Logo _ -> {
        if (logo != null) {
          start(printer, Align.CENTRE, Look.PLAIN);
          printer.picture(logo.dots(settings.paper().dots()));
        }
      }
      case KickDrawer _ -> {
        if (settings.drawer()) {
          printer.kickDrawer();
        }
      }
      case Cut _ -> printer.cut();
    }
  }

  private void print(EscPos printer, Text text) {
    start(printer, text.align(), text.look());
    settings.columnsFor(text.look()).wrapped(text.text()).forEach(printer::line);
  }

  /** A barcode that is cut off at the edge would be none: then the letters must do. */
  private void print(EscPos printer, BarSymbol symbol) {
    start(printer, Align.CENTRE, Look.PLAIN);
    int dots = symbol.dotsOn(settings.paper());
    if (dots == 0) {
      settings.columnsFor(Look.PLAIN).wrapped(symbol.content()).forEach(printer::line);
    } else {
      printer.barcode(symbol, dots);
    }
  }

  private static void start(EscPos printer, Align align, Look look) {
    printer.align(align);
    printer.look(look);
  }
}
