package io.colmena.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.json.Json;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource({
    "3,3",
    "3.000,3",
    "0.755,0.755",
    "0.5,0.5",
    "1820,1820",
    "100000,100000",
    "0,0",
    "0.000,0",
    "-2,-2"
  })
  void aQuantityIsWrittenWithoutTrailingZeros(String text, String expected) {
    assertThat(Quantity.of(text)).hasToString(expected);
    assertThat(Json.write(Quantity.of(text))).isEqualTo("\"" + expected + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.7555", "1e3", "+1", "1,5", "un kilo", "100000000000"})
  void whatIsNoQuantityIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text));
  }

  @Test
  void equalQuantitiesAreEqualHoweverTheyWereWritten() {
    assertThat(Quantity.of("1.50"))
        .isEqualTo(Quantity.of("1.5"))
        .hasSameHashCodeAs(Quantity.of("1.5"));
    assertThat(Quantity.of(3)).isEqualTo(Quantity.of("3.000"));
  }

  @Property
  void sumsAreExact(
      @ForAll @Size(max = 100)
          List<@LongRange(min = -99_999_000, max = 99_999_000) Long> thousandths) {
    Quantity sum =
        thousandths.stream()
            .map(n -> new Quantity(BigDecimal.valueOf(n, 3)))
            .reduce(Quantity.ZERO, Quantity::plus);
    long expected = thousandths.stream().mapToLong(Long::longValue).sum();

    assertThat(sum.amount()).isEqualByComparingTo(BigDecimal.valueOf(expected, 3));
    assertThat(Quantity.of(sum.toString())).isEqualTo(sum);
    assertThat(sum.minus(sum).isZero()).isTrue();
    assertThat(sum.plus(sum.negated())).isEqualTo(Quantity.ZERO);
    assertThat(sum.isPositive()).isEqualTo(expected > 0);
  }

  @Test
  void aQuantityThatDoesNotFitItsColumnIsRefused() {
    Quantity most = Quantity.of("99999999999.999");

    assertThat(most).hasToString("99999999999.999");
    assertThatIllegalArgumentException().isThrownBy(() -> most.plus(Quantity.of("0.001")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> most.negated().minus(Quantity.of("0.001")));
  }

  @Property
  void orderIsThatOfTheNumbers(@ForAll int a, @ForAll int b) {
    Quantity first = Quantity.ofThousandths(a);
    Quantity second = Quantity.ofThousandths(b);

    assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.compare(a, b));
    assertThat(first.isZero()).isEqualTo(a == 0);
    assertThat(first.isPositive()).isEqualTo(a > 0);
  }

  @Property
  void whatIsCountedInThousandthsIsTheSame(@ForAll int thousandths) {
    Quantity quantity = Quantity.ofThousandths(thousandths);

    assertThat(quantity.amount()).isEqualTo(BigDecimal.valueOf(thousandths, 3));
    assertThat(quantity.thousandths()).isEqualTo(thousandths);
  }

  @ParameterizedTest
  @CsvSource({"0,true", "3,true", "3.000,true", "1820,true", "-2,true", "0.5,false", "3.001,false"})
  void piecesAreWhole(String text, boolean whole) {
    assertThat(Quantity.of(text).isWhole()).isEqualTo(whole);
  }

  @Test
  void onlyKilogramsAreWeighed() {
    assertThat(UnitOfSale.values()).filteredOn(UnitOfSale::isWeighed).containsOnly(UnitOfSale.KG);
  }
}
