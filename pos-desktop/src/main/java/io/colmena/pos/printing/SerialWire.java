package io.colmena.pos.printing;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import io.colmena.pos.printing.PrinterPlace.Serial;
import java.io.File;

/** A printer at a serial port: eight bits, no parity, one stop bit, as printers come. */
final class SerialWire implements ReceiptPrinter.Wire {
  private static final int UNIX_NO_PERMISSION = 13;
  private static final int UNIX_BUSY = 16;
  private static final int WINDOWS_ACCESS_DENIED = 5; // another program has it open

  private final Serial serial;
  private final PatientWriter writer;

  SerialWire(Serial serial, Patience patience) {
    this.serial = serial;
    this.writer = new PatientWriter(patience.write());
  }

  @Override
  public void send(byte[] bytes) throws PrintFailure {
    writer.run(serial.port(), () -> write(bytes));
  }

  private void write(byte[] bytes) throws PrintFailure {
    SerialPort port = port();
    port.setComPortParameters(serial.speed(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, 0);
    if (!port.openPort()) {
      throw failure(fault(port.getLastErrorCode()), "cannot be opened");
    }
    try {
      for (int sent = 0; sent < bytes.length; ) {
        int more = port.writeBytes(bytes, bytes.length - sent, sent);
        if (more <= 0) {
          throw failure(PrintFault.BROKE_OFF, "takes no more");
        }
        sent += more;
      }
    } finally {
      port.closePort();
    }
  }

  private SerialPort port() throws PrintFailure {
    try {
      return SerialPort.getCommPort(serial.port());
    } catch (SerialPortInvalidPortException e) {
      throw new PrintFailure(PrintFault.WRONG_ADDRESS, serial.port() + " is no serial port", e);
    }
  }

  private static PrintFault fault(int systemError) {
    if (File.separatorChar != '/') {
      return systemError == WINDOWS_ACCESS_DENIED ? PrintFault.BUSY : PrintFault.WRONG_ADDRESS;
    }
    return switch (systemError) {
      case UNIX_NO_PERMISSION -> PrintFault.NO_PERMISSION;
      case UNIX_BUSY -> PrintFault.BUSY;
      default -> PrintFault.OFF;
    };
  }

  private PrintFailure failure(PrintFault fault, String detail) {
    return new PrintFailure(fault, "the printer at " + serial.port() + " " + detail, null);
  }
}
