package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Barcode;
import io.colmena.pos.printing.ReceiptDocument.Figures;
import io.colmena.pos.printing.ReceiptDocument.Logo;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.QrCode;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** A document as a PDF of one page, as wide as the paper and as long as the receipt. */
final class PdfPaper {
  private final PaperSettings settings;
  private final @Nullable ShopLogo logo;

  PdfPaper(PaperSettings settings, @Nullable ShopLogo logo) {
    this.settings = settings;
    this.logo = logo;
  }

  byte[] of(ReceiptDocument document) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.getDocumentInformation().setTitle(document.name());
      PdfPen measure = new PdfPen(pdf, settings, null);
      draw(measure, document);
      PDRectangle size = new PDRectangle(measure.pageWidth(), measure.used());
      PDPage page = new PDPage(size);
      pdf.addPage(page);
      PdfPen pen = new PdfPen(pdf, settings, page);
      draw(pen, document);
      pen.finish();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private void draw(PdfPen pen, ReceiptDocument document) throws IOException {
    for (Part part : document.parts()) {
      draw(pen, part);
    }
  }

  private void draw(PdfPen pen, Part part) throws IOException {
    switch (part) {
      case Text text -> {
        for (String line : settings.columnsFor(text.look()).wrapped(text.text())) {
          pen.line(line, text.align(), text.look());
        }
      }
      case Pair pair -> pen.pair(pair.left(), pair.right(), pair.look());
      case Figures(var name, var figures) -> {
        for (String line : settings.columnsFor(Look.PLAIN).figures(name, figures)) {
          pen.line(line, Align.LEFT, Look.PLAIN);
        }
      }
      case Rule _ -> pen.rule();
      case QrCode qr -> pen.qrCode(qr.content());
      case Barcode(var symbol) -> pen.barcode(symbol);
      case Logo _ -> {
        if (logo != null) {
          pen.picture(logo.picture());
        }
      }
      case ReceiptDocument.KickDrawer _, ReceiptDocument.Cut _ -> {} // there is no printer
    }
  }
}
