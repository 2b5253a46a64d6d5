package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.pos.printing.PrintResult.NotPrinted;
import io.colmena.pos.printing.PrintResult.Printed;
import io.colmena.pos.printing.PrinterPlace.Device;
import io.colmena.pos.printing.PrinterPlace.Serial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class DeviceWireTest {
  private static final PaperSettings PAPER = PaperSettings.usual(Paper.MM80);
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(200));

  @TempDir private Path folder;

  private final ReceiptDocument receipt =
      SoldGoods.receipts().original(SoldGoods.sale("Televisor", SoldGoods.MIXED, null));

  private static ReceiptPrinter printer(Path file) {
    return ReceiptPrinter.at(new DeviceWire(new Device(file.toString()), SHORT), PAPER, null);
  }

  @Test
  void everythingReachesTheDevice() throws IOException {
    Path device = Files.createFile(folder.resolve("lp0"));

    assertThat(printer(device).print(receipt)).isEqualTo(new Printed());
    assertThat(PaperRoll.printed(Files.readAllBytes(device), 42).lines())
        .contains("[drawer 0 25 250]", "[cut 66 0]");
  }

  @Test
  void aDeviceThatIsNotThereIsNotMade() {
    Path device = folder.resolve("lp7");

    assertThat(printer(device).print(receipt)).isEqualTo(new NotPrinted(PrintFault.WRONG_ADDRESS));
    assertThat(device).doesNotExist();
  }

  @Test
  void aFolderIsNoPrinter() {
    assertThat(printer(folder).print(receipt)).isEqualTo(new NotPrinted(PrintFault.WRONG_ADDRESS));
  }

  @Test
  void whatMayNotBeWrittenToIsToldApart() throws IOException {
    Path device = Files.createFile(folder.resolve("lp0"));
    assumeTrue(device.toFile().setWritable(false) && !Files.isWritable(device), "root may all");

    assertThat(printer(device).print(receipt)).isEqualTo(new NotPrinted(PrintFault.NO_PERMISSION));
  }

  /** Nobody reads the other end of the pipe, as a printer without paper. */
  @Test
  void aDeviceThatStopsIsGivenUpAndNothingIsQueuedBehind() throws Exception {
    Path device = folder.resolve("lp0");
    assumeTrue(new ProcessBuilder("mkfifo", device.toString()).start().waitFor() == 0);
    ReceiptPrinter printer = printer(device);

    assertThat(printer.print(receipt)).isEqualTo(new NotPrinted(PrintFault.BROKE_OFF));
    assertThat(printer.print(receipt)).isEqualTo(new NotPrinted(PrintFault.BUSY));
    try (var paper = Files.newInputStream(device)) {
      assertThat(PaperRoll.printed(paper.readAllBytes(), 42).lines()).endsWith("[cut 66 0]");
    }
  }

  @Test
  void aSerialPortThatIsNotThereIsAWrongAddress() {
    SerialWire wire = new SerialWire(new Serial(folder.resolve("ttyS9").toString(), 9600), SHORT);

    assertThat(ReceiptPrinter.at(wire, PAPER, null).print(receipt))
        .isEqualTo(new NotPrinted(PrintFault.WRONG_ADDRESS));
  }
}
