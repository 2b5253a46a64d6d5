package io.colmena.pos.printing;

import io.colmena.pos.printing.PrintResult.NotPrinted;
import io.colmena.pos.printing.PrintResult.Printed;
import io.colmena.pos.printing.PrinterPlace.Device;
import io.colmena.pos.printing.PrinterPlace.Network;
import io.colmena.pos.printing.PrinterPlace.None;
import io.colmena.pos.printing.PrinterPlace.PdfFolder;
import io.colmena.pos.printing.PrinterPlace.Serial;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The till's printer, whatever it is. Printing takes as long as it takes: never call it where
 * somebody waits. It throws nothing; a receipt that could not be printed is a result.
 */
public final class ReceiptPrinter {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptPrinter.class);

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final boolean isThere;
  private final Output output;

  /** Takes whole documents. */
  @FunctionalInterface
  interface Output {
    void print(ReceiptDocument document) throws PrintFailure;
  }

  /** The way to a printer. */
  @FunctionalInterface
  interface Wire {
    void send(byte[] bytes) throws PrintFailure;
  }

  private ReceiptPrinter(boolean isThere, Output output) {
    this.isThere = isThere;
    this.output = output;
  }

  public static ReceiptPrinter of(PrintingSettings settings) {
    ShopLogo logo = Optional.ofNullable(settings.logo()).flatMap(ShopLogo::read).orElse(null);
    PaperSettings paper = settings.paper();
    return switch (settings.place()) {
      case None _ -> new ReceiptPrinter(false, _ -> {});
      case Network network -> at(new NetworkWire(network, Patience.USUAL), paper, logo);
      case Device device -> at(new DeviceWire(device, Patience.USUAL), paper, logo);
      case Serial serial -> at(new SerialWire(serial, Patience.USUAL), paper, logo);
      case PdfFolder folder -> new ReceiptPrinter(true, new PdfOutput(folder, paper, logo));
    };
  }

  static ReceiptPrinter at(Wire wire, PaperSettings paper, @Nullable ShopLogo logo) {
    EscPosPaper escPos = new EscPosPaper(paper, logo);
    return new ReceiptPrinter(true, document -> wire.send(escPos.of(document)));
  }

  /** Whether anything is to be printed at all. */
  public boolean isThere() {
    return isThere;
  }

  public PrintResult print(ReceiptDocument document) {
    oneAtATime.lock();
    try {
      output.print(document);
      return new Printed();
    } catch (PrintFailure e) {
      LOG.warn("{} was not printed ({}): {}", document.name(), e.fault().code(), e.getMessage());
      return new NotPrinted(e.fault());
    } finally {
      oneAtATime.unlock();
    }
  }
}
