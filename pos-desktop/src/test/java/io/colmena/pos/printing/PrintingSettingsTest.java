package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.printing.PrinterPlace.Device;
import io.colmena.pos.printing.PrinterPlace.Network;
import io.colmena.pos.printing.PrinterPlace.PdfFolder;
import io.colmena.pos.printing.PrinterPlace.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrintingSettingsTest {
  private static PrintingSettings read(String... values) {
    return PrintingSettings.from(
        SettingsReader.read(PrintingSettings.KEYS, null, Map.of(), List.of(values)),
        Path.of("data"));
  }

  @Test
  void whoSaysNothingPrintsNothing() {
    assertThat(read()).isEqualTo(PrintingSettings.NONE);
  }

  @Test
  void eachKindOfPrinterHasItsPlace() {
    assertThat(read("printer.kind=network", "printer.address=10.0.0.5").place())
        .isEqualTo(new Network("10.0.0.5", 9100));
    assertThat(read("printer.kind=network", "printer.address=caja:9101").place())
        .isEqualTo(new Network("caja", 9101));
    assertThat(read("printer.kind=device", "printer.device=\\\\.\\COM3").place())
        .isEqualTo(new Device("\\\\.\\COM3"));
    assertThat(read("printer.kind=serial", "printer.device=COM3", "printer.speed=19200").place())
        .isEqualTo(new Serial("COM3", 19_200));
    assertThat(read("printer.kind=pdf").place())
        .isEqualTo(new PdfFolder(Path.of("data", "receipts")));
  }

  @Test
  void thePaperSaysHowManyLettersFit() {
    assertThat(read("printer.paper=58").paper().columns()).isEqualTo(32);
    assertThat(read("printer.paper=80", "printer.columns=48").paper().columns()).isEqualTo(48);
  }

  @Test
  void aMakerMayCountItsTablesDifferently() {
    assertThat(read("printer.code-page=cp850", "printer.code-table=3").paper())
        .isEqualTo(new PaperSettings(Paper.MM80, 42, CodePage.CP850, 3, true));
  }

  @Test
  void theHeaderHasSeveralLines() {
    assertThat(read("receipt.header=RUC 20123456786 | Cuesta 12").header())
        .containsExactly("RUC 20123456786", "Cuesta 12");
  }

  @Test
  void whatIsMissingOrWrongIsSaid() {
    assertThatThrownBy(() -> read("printer.kind=network"))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("printer.address")
        .hasMessageContaining("printer.kind network needs it");
    assertThatThrownBy(() -> read("printer.kind=serial")).isInstanceOf(InvalidSettings.class);
    assertThatThrownBy(() -> read("printer.paper=70")).hasMessageContaining("58 or 80");
    assertThatThrownBy(() -> read("printer.address=caja:0")).isInstanceOf(InvalidSettings.class);
    assertThatThrownBy(() -> read("printer.address=http://caja")).hasMessageContaining("host");
  }
}
