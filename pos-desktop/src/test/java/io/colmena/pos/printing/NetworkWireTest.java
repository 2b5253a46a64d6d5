package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.printing.PrintResult.NotPrinted;
import io.colmena.pos.printing.PrintResult.Printed;
import io.colmena.pos.printing.PrinterPlace.Network;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class NetworkWireTest {
  private static final PaperSettings PAPER = PaperSettings.usual(Paper.MM80);
  private static final Patience SHORT =
      new Patience(Duration.ofMillis(400), Duration.ofMillis(400), Duration.ofMillis(200));

  private final ReceiptDocument receipt =
      SoldGoods.receipts()
          .original(SoldGoods.sale("Televisor", SoldGoods.MIXED, SoldGoods.boleta(1)));

  private PrintResult print(String host, int port) {
    return printer(host, port).print(receipt);
  }

  /** Its receipts have a logo, so that they do not fit into the network's own buffers. */
  private static ReceiptPrinter printer(String host, int port) {
    ShopLogo logo = new ShopLogo(new BufferedImage(512, 256, BufferedImage.TYPE_INT_RGB));
    return ReceiptPrinter.at(new NetworkWire(new Network(host, port), SHORT), PAPER, logo);
  }

  @Test
  void everythingReachesThePrinter() throws IOException {
    try (FaultyPrinter works = FaultyPrinter.thatWorks()) {
      assertThat(print("127.0.0.1", works.port())).isEqualTo(new Printed());
      assertThat(PaperRoll.printed(works.received(), 42).lines())
          .contains("[picture 512 x 256, 131072 black]")
          .endsWith("             CUS-20261121-001", "[cut 66 0]");
    }
  }

  @Test
  void aPrinterThatNeverHangsUpIsNotWaitedForLong() throws IOException {
    try (FaultyPrinter patient = FaultyPrinter.thatNeverHangsUp()) {
      assertThat(print("127.0.0.1", patient.port())).isEqualTo(new Printed());
      assertThat(patient.received()).isNotEmpty();
    }
  }

  @Test
  void aPrinterThatIsOffIsToldApart() throws IOException {
    assertThat(print("127.0.0.1", FaultyPrinter.switchedOff()))
        .isEqualTo(new NotPrinted(PrintFault.OFF));
  }

  @Test
  void aPrinterThatDoesNotAnswerIsGivenUp() throws IOException {
    try (FaultyPrinter silent = FaultyPrinter.thatDoesNotAnswer()) {
      assertThat(print("127.0.0.1", silent.port())).isEqualTo(new NotPrinted(PrintFault.OFF));
    }
  }

  @Test
  void aPrinterThatTakesNothingIsGivenUp() throws IOException {
    try (FaultyPrinter empty = FaultyPrinter.thatTakesNothing()) {
      assertThat(print("127.0.0.1", empty.port())).isEqualTo(new NotPrinted(PrintFault.BROKE_OFF));
    }
  }

  @Test
  void aPrinterThatLosesItsPowerInTheMiddleHasNotPrinted() throws IOException {
    try (FaultyPrinter dying = FaultyPrinter.thatClosesInTheMiddle()) {
      assertThat(print("127.0.0.1", dying.port())).isEqualTo(new NotPrinted(PrintFault.BROKE_OFF));
    }
  }

  @Test
  void aNameThatNobodyHasIsAWrongAddress() {
    assertThat(print("no-such-printer.invalid", 9100))
        .isEqualTo(new NotPrinted(PrintFault.WRONG_ADDRESS));
  }
}
