package io.colmena.pos.printing;

import java.nio.file.Path;

/** Where receipts go. */
public sealed interface PrinterPlace {
  /** A shop that gives no paper. */
  record None() implements PrinterPlace {}

  /** A printer with a network plug. */
  record Network(String host, int port) implements PrinterPlace {
    /** Where receipt printers listen, whoever made them. */
    static final int USUAL_PORT = 9100;
  }

  /** A file of the system that is a printer: {@code /dev/usb/lp0}, {@code COM3}, a shared one. */
  record Device(String file) implements PrinterPlace {}

  /**
   * A printer at a serial port.
   *
   * @param speed in baud
   */
  record Serial(String port, int speed) implements PrinterPlace {}

  /** No printer: each receipt is a PDF in a folder. */
  record PdfFolder(Path folder) implements PrinterPlace {}
}
