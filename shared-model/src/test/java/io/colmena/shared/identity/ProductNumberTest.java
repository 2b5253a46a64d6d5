package io.colmena.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductNumberTest {
  private static final BranchCode CUSCO = BranchCode.of("CUS");

  @Property
  void everyIdentifierIsReadBackAsItWasMade(
      @ForAll @LongRange(min = 1, max = 999_999_999_999L) long counter) {
    assertThat(ProductNumber.of(Identifiers.product(CUSCO, counter)))
        .isEqualTo(new ProductNumber(CUSCO, counter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CUS",
        "CUS-PROD-",
        "CUS-PROD-01",
        "CUS-PROD-000",
        "CUS-PROD-0001",
        "CUS-PROD-1x3",
        "CUS-PROD-0x3",
        "CUS-PROD--12",
        "CUS-PROD-001-2",
        "CUS-PROD-9999999999999999999",
        "CUS-prod-001",
        "CUS-USR-001",
        "CUS_PROD-001",
        "-PROD-001",
        "PROD-001"
      })
  void noOtherSpellingIsTakenForIt(String identifier) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProductNumber.of(identifier))
        .withMessageContaining("is not an identifier such as CUS-PROD-017");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cus-PROD-001", "C-PROD-001", "LARGESTBRANCH-PROD-001"})
  void whatNoBranchIsCalledHasNoProducts(String identifier) {
    assertThatIllegalArgumentException().isThrownBy(() -> ProductNumber.of(identifier));
  }
}
