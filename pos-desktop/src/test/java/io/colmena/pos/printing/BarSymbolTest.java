package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BarSymbolTest {
  @ParameterizedTest
  @CsvSource({
    "7750182003858, EAN_13, 95",
    "7750182003859, CODE_128, 123", // its check digit is wrong
    "96385074, EAN_8, 67",
    "96385075, CODE_128, 79",
    "036000291452, CODE_128, 101", // a till that stored twelve digits is told twelve
    "ARR5, CODE_128, 79",
  })
  void digitsThatAreAnArticlesAreItsBarsAndAllElseIsCode128(
      String text, BarSymbol.Kind kind, int width) {
    BarSymbol symbol = BarSymbol.of(text).orElseThrow();
    assertThat(symbol.kind()).isEqualTo(kind);
    assertThat(symbol.content()).isEqualTo(text);
    assertThat(symbol.width()).isEqualTo(width);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PIÑA", "é", "a\nb", "12345678901234567890123456789012345678901"})
  void whatNoScannerWouldReadHasNone(String text) {
    assertThat(BarSymbol.of(text)).isEmpty();
  }

  @Test
  void itsBarsBeginAndEndItAndNeverTouch() {
    BarSymbol symbol = BarSymbol.of("7750182003858").orElseThrow();
    assertThat(symbol.bars().getFirst().from()).isZero();
    int end = -1;
    for (BarSymbol.Bar bar : symbol.bars()) {
      assertThat(bar.from()).isGreaterThan(end);
      end = bar.from() + bar.width();
    }
    assertThat(end).isEqualTo(95);
    assertThat(symbol.bars()).as("those of an EAN-13").hasSize(30);
  }
}
