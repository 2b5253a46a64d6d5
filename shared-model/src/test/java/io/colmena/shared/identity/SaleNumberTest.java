package io.colmena.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleNumberTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");

  @Property
  void everyIdentifierIsReadBackAsItWasMade(
      @ForAll @LongRange(min = 1, max = 999_999_999_999L) long counter,
      @ForAll @IntRange(max = 36_000) int day) {
    LocalDate date = LocalDate.of(2000, 1, 1).plusDays(day);

    assertThat(SaleNumber.of(CUSCO, Identifiers.sale(CUSCO, date, counter)))
        .isEqualTo(new SaleNumber(CUSCO, date, counter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CUS",
        "CUS-20261121",
        "CUS-20261121-",
        "CUS-20261121-01",
        "CUS-20261121-000",
        "CUS-20261121-0001",
        "CUS-20261121-1x3",
        "CUS-20261121-001-2",
        "CUS-20261321-001",
        "CUS-2026112a-001",
        "CUS-20261121_001",
        "CUS_20261121-001",
        "LIM-20261121-001",
        "CUSX-20261121-001",
        "CUS-PROD-001",
        "CUS-20261121-9999999999999999999"
      })
  void noOtherSpellingIsTakenForIt(String identifier) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SaleNumber.of(CUSCO, identifier))
        .withMessageContaining("is not an identifier such as CUS-20261121-001");
  }
}
