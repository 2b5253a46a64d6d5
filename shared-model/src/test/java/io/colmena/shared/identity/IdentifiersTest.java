package io.colmena.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.json.Json;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @ParameterizedTest
  @CsvSource({
    "1,CUS-20261121-001",
    "99,CUS-20261121-099",
    "999,CUS-20261121-999",
    "1000,CUS-20261121-1000",
    "123456,CUS-20261121-123456"
  })
  void aSaleCarriesBranchDayAndACounterOfThreeDigitsOrMore(long counter, String expected) {
    assertThat(Identifiers.sale(CUSCO, DAY, counter)).isEqualTo(expected);
  }

  @Test
  void whateverABranchMakesCarriesItsPrefix() {
    assertThat(Identifiers.saleLine("CUS-20261121-001", 2)).isEqualTo("CUS-20261121-001-2");
    assertThat(Identifiers.product(CUSCO, 17)).isEqualTo("CUS-PROD-017");
    assertThat(Identifiers.user(CUSCO, 3)).isEqualTo("CUS-USR-003");
    assertThat(Identifiers.stockAdjustment(CUSCO, 1)).isEqualTo("CUS-ADJ-001");
  }

  @Test
  void theDigitsAreTheSameOnAComputerSetToArabic() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Identifiers.sale(CUSCO, DAY, 7)).isEqualTo("CUS-20261121-007");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CU", "CUS", "LIM2", "ABCDEFGH"})
  void aBranchCodeIsTwoToEightCapitalLettersOrDigits(String code) {
    assertThat(BranchCode.of(code)).hasToString(code);
    assertThat(Json.read("\"" + code + "\"", BranchCode.class)).isEqualTo(BranchCode.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "cus", "2CU", "CU-S", "ABCDEFGHI", "CÚS", "CUS ", "CUS\n"})
  void otherBranchCodesAreRefused(String code) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BranchCode.of(code))
        .withMessageContaining("\"" + code + "\"");
  }

  @Test
  void branchesAreOrderedByTheirCode() {
    assertThat(BranchCode.of("ABA")).isLessThan(CUSCO);
  }
}
