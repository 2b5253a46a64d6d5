package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Look;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The few commands of ESC/POS that receipts need, as Epson describes them and its imitators
 * understand them.
 */
final class EscPos {
  private static final int ESC = 0x1b;
  private static final int GS = 0x1d;
  private static final int BLACK_BELOW = 128;
  private static final int BAR_DOTS = 64; // 8 mm high

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CodePage codePage;

  /**
   * @param table the printer's number of the code page
   */
  EscPos(CodePage codePage, int table) {
    this.codePage = codePage;
    put(ESC, '@'); // forget what an earlier, torn document left switched on
    put(ESC, 't', table);
  }

  void line(String text) {
    bytes.writeBytes(codePage.encode(text));
    put('\n');
  }

  void align(Align align) {
    put(ESC, 'a', align == Align.CENTRE ? 1 : 0);
  }

  void look(Look look) {
    put(ESC, 'E', look == Look.PLAIN ? 0 : 1);
    put(GS, '!', look == Look.LARGE ? 0x11 : 0);
  }

  /** {@code ESC p}: a pulse of 50 ms on the first of the two pins, where drawers are connected. */
  void kickDrawer() {
    put(ESC, 'p', 0, 25, 250);
  }

  /** {@code GS V}: feeds the paper to the knife first. */
  void cut() {
    put(GS, 'V', 66, 0);
  }

  /** {@code GS ( k}: the printer draws the code itself, with a quarter of its surface to spare. */
  void qrCode(String content, int dotSize) {
    byte[] data = content.getBytes(StandardCharsets.ISO_8859_1);
    qr(0x41, 50, 0);
    qr(0x43, dotSize);
    qr(0x45, 49);
    int length = data.length + 3;
    put(GS, '(', 'k', length & 0xff, length >> 8, 49, 0x50, 48);
    bytes.writeBytes(data);
    qr(0x51, 48);
    put('\n');
  }

  /**
   * {@code GS k}: the printer draws the bars itself, with the letters below them.
   *
   * @param dots of a module; the narrowest that printers take is 2
   */
  void barcode(BarSymbol symbol, int dots) {
    put(GS, 'h', BAR_DOTS);
    put(GS, 'w', dots);
    put(GS, 'H', 2);
    byte[] content = symbol.content().getBytes(StandardCharsets.US_ASCII);
    switch (symbol.kind()) {
      case EAN_13 -> put(GS, 'k', 67, content.length);
      case EAN_8 -> put(GS, 'k', 68, content.length);
      case CODE_128 -> {
        content = symbol.content().replace("{", "{{").getBytes(StandardCharsets.US_ASCII);
        put(GS, 'k', 73, content.length + 2, '{', 'B');
      }
    }
    bytes.writeBytes(content);
    put('\n');
  }

  private void qr(int function, int... parameters) {
    put(GS, '(', 'k', parameters.length + 2, 0, 49, function);
    put(parameters);
  }

  /** {@code GS v 0}: rows of dots, eight in a byte, the left one first. */
  void picture(BufferedImage dots) {
    int across = (dots.getWidth() + 7) / 8;
    int height = dots.getHeight();
    put(GS, 'v', '0', 0, across & 0xff, across >> 8, height & 0xff, height >> 8);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < across * 8; x += 8) {
        put(eight(dots, x, y));
      }
    }
    put('\n');
  }

  private static int eight(BufferedImage dots, int left, int y) {
    int octet = 0;
    for (int x = left; x < left + 8; x++) {
      boolean black = x < dots.getWidth() && dots.getRaster().getSample(x, y, 0) < BLACK_BELOW;
      octet = octet << 1 | (black ? 1 : 0);
    }
    return octet;
  }

  private void put(int... octets) {
    for (int octet : octets) {
      bytes.write(octet);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
