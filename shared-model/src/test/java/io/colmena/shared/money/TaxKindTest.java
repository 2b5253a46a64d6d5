package io.colmena.shared.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxKindTest {
  @ParameterizedTest
  @CsvSource({
    "118.00,18.00",
    "1.18,0.18",
    "5.50,0.84",
    "0.01,0.00",
    "0.03,0.00",
    "0.04,0.01",
    "0.00,0.00",
    "100.00,15.25"
  })
  void theTaxIsTheEighteenPerCentInsideThePrice(String gross, String tax) {
    assertThat(TaxKind.IGV.includedIn(Money.of(gross))).isEqualTo(Money.of(tax));
  }

  @Property
  void theTaxIsEighteenParts118RoundedHalfUp(
      @ForAll @LongRange(min = 0, max = 10_000_000_000L) long cents) {
    // in whole numbers: round half up of cents × 18 / 118
    long expected = (2 * cents * 18 + 118) / (2 * 118);

    assertThat(TaxKind.IGV.includedIn(Money.ofCents(cents))).isEqualTo(Money.ofCents(expected));
  }

  @Property
  void netAndTaxMakeThePrice(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long cents) {
    Money gross = Money.ofCents(cents);
    BigDecimal net = gross.minus(TaxKind.IGV.includedIn(gross)).amount();

    assertThat(net.multiply(new BigDecimal("1.18")).subtract(gross.amount()).abs())
        .isLessThanOrEqualTo(new BigDecimal("0.0059"));
  }

  @Property
  void whatIsExemptHoldsNoTax(@ForAll @LongRange(min = 0, max = 10_000_000_000L) long cents) {
    assertThat(TaxKind.EXEMPT.includedIn(Money.ofCents(cents))).isEqualTo(Money.ZERO);
  }
}
