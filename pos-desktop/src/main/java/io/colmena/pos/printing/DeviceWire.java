package io.colmena.pos.printing;

import io.colmena.pos.printing.PrinterPlace.Device;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of the system that is a printer. It is opened for each receipt: cables are pulled. */
final class DeviceWire implements ReceiptPrinter.Wire {
  private final File file;
  private final PatientWriter writer;

  DeviceWire(Device device, Patience patience) {
    this.file = new File(device.file());
    this.writer = new PatientWriter(patience.write());
  }

  @Override
  public void send(byte[] bytes) throws PrintFailure {
    requireUsable();
    writer.run(file.getPath(), () -> write(bytes));
  }

  /** Only where devices are files like others: Windows knows of COM3 and of shares when asked. */
  private void requireUsable() throws PrintFailure {
    if (File.separatorChar == '/') {
      if (!file.exists()) {
        throw failure(PrintFault.WRONG_ADDRESS, "is not there", null);
      }
      if (!file.canWrite()) {
        throw failure(PrintFault.NO_PERMISSION, "may not be written to", null);
      }
    }
  }

  private void write(byte[] bytes) throws PrintFailure {
    try (FileOutputStream out = open()) {
      out.write(bytes);
    } catch (IOException e) {
      throw failure(PrintFault.BROKE_OFF, e.toString(), e);
    }
  }

  private FileOutputStream open() throws PrintFailure {
    try {
      return new FileOutputStream(file);
    } catch (FileNotFoundException e) {
      PrintFault fault = file.isDirectory() ? PrintFault.WRONG_ADDRESS : PrintFault.BUSY;
      throw failure(fault, String.valueOf(e.getMessage()), e);
    }
  }

  private PrintFailure failure(PrintFault fault, String detail, @Nullable Throwable cause) {
    return new PrintFailure(fault, file + ": " + detail, cause);
  }
}
