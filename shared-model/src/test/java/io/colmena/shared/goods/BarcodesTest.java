package io.colmena.shared.goods;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodesTest {
  /** The examples of the GS1 General Specifications and of goods on the shelf. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4006381333931",
        "5901234123457",
        "7750182000338",
        "96385074",
        "73513537",
        "036000291452",
        "012345678905",
        "10012345678902",
        "6291041500213"
      })
  void printedBarcodesWithTheirCheckDigitAreRight(String barcode) {
    assertThat(Barcodes.isWellFormed(barcode)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4006381333930",
        "96385075",
        "036000291453",
        "10012345678903",
        "12",
        "",
        " ",
        "ab",
        "xy",
        "ñandú",
        "a\tb c",
        "xxxxxxxxxxxxxxxxxxxxx"
      })
  void whatCannotBeABarcodeIsNotRight(String barcode) {
    assertThat(Barcodes.isWellFormed(barcode)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "12345", "CAF250", "A-1", "SHOP/12.5", "12345678901", "ABC 1"})
  void aShopsOwnBarcodesHaveNoCheckDigit(String barcode) {
    assertThat(Barcodes.isWellFormed(barcode)).isTrue();
  }

  @Property
  void exactlyOneOfTenLastDigitsIsRight(
      @ForAll @LongRange(min = 0, max = 999_999_999_999L) long body) {
    String digits = String.format("%012d", body);

    assertThat(
            java.util.stream.IntStream.range(0, 10)
                .filter(check -> Barcodes.isWellFormed(digits + check)))
        .hasSize(1);
  }

  @Property
  void oneDigitReadWronglyIsNoticed(
      @ForAll @IntRange(min = 0, max = 12) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
    String right = "4006381333931";
    int wrong = (right.charAt(at) - '0' + by) % 10;

    assertThat(Barcodes.isWellFormed(right.substring(0, at) + wrong + right.substring(at + 1)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"96385074", "4006381333931", "00000000"})
  void eightDigitsOrMoreWereScanned(String text) {
    assertThat(Barcodes.looksScanned(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "café", "4006381333931x", "123456789012345"})
  void otherTextWasTyped(String text) {
    assertThat(Barcodes.looksScanned(text)).isFalse();
  }
}
