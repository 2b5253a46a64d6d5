package io.colmena.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.json.Json;
import io.colmena.shared.json.MalformedJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final long MOST_CENTS = 99_999_999_999_999L;

  @ParameterizedTest
  @CsvSource({"5,5.00", "5.5,5.50", "5.50,5.50", "-0.01,-0.01", "0,0.00", "-0,0.00", "5.5000,5.50"})
  void anAmountHasTwoDecimalsFromBirthOn(String text, String expected) {
    assertThat(Money.of(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        " 5",
        "5 ",
        "+5",
        "5.",
        ".5",
        "5,50",
        "1,234.50",
        "1e3",
        "0x10",
        "NaN",
        "5.505",
        "٥",
        "S/ 5",
        "1000000000000.00",
        "9999999999999999999999"
      })
  void whatIsNoAmountIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text));
  }

  @ParameterizedTest
  @CsvSource({"000000000000005,5.00", "-000000000000005.00,-5.00", "5.0000000000,5.00"})
  void zerosThatSayNothingAreReadUpToALimit(String text, String expected) {
    assertThat(Money.of(text)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000000000005", "-0000000000000005.00", "5.00000000000"})
  void beyondTheLimitTheyAreRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text));
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll @LongRange(min = -MOST_CENTS, max = MOST_CENTS) long cents) {
    Money money = Money.ofCents(cents);

    assertThat(Money.of(money.toString())).isEqualTo(money);
    assertThat(Json.read(Json.write(money), Money.class)).isEqualTo(money);
  }

  @Property
  void sumsAreExact(
      @ForAll @Size(max = 200) List<@LongRange(min = -100_000_000, max = 100_000_000) Long> cents) {
    Money sum = cents.stream().map(Money::ofCents).reduce(Money.ZERO, Money::plus);
    long expected = cents.stream().mapToLong(Long::longValue).sum();

    assertThat(sum).isEqualTo(Money.ofCents(expected));
    assertThat(cents.stream().map(Money::ofCents).reduce(sum, Money::minus)).isEqualTo(Money.ZERO);
  }

  @Property
  void aPriceTimesAQuantityIsRoundedHalfUp(
      @ForAll @LongRange(min = 0, max = 10_000_000) long cents,
      @ForAll @LongRange(min = 1, max = 99_999_000) long thousandths) {
    Money price = Money.ofCents(cents);
    Quantity quantity = new Quantity(BigDecimal.valueOf(thousandths, 3));

    // in whole numbers: round half up of cents × thousandths / 1000
    BigInteger product = BigInteger.valueOf(cents).multiply(BigInteger.valueOf(thousandths));
    long expected =
        product.add(BigInteger.valueOf(500)).divide(BigInteger.valueOf(1000)).longValueExact();

    assertThat(price.times(quantity)).isEqualTo(Money.ofCents(expected));
  }

  @ParameterizedTest
  @CsvSource({"0.01,0.5,0.01", "0.01,0.499,0.00", "3.33,0.755,2.51", "-0.01,0.5,-0.01"})
  void halfACentimoGoesUp(String price, String quantity, String expected) {
    assertThat(Money.of(price).times(Quantity.of(quantity))).isEqualTo(Money.of(expected));
  }

  @Example
  void aFractionOfACentimoIsNoAmount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Money(new BigDecimal("10.005")))
        .withMessage("an amount has at most two decimals: 10.005");
  }

  @Example
  void anAmountThatDoesNotFitItsColumnIsRefused() {
    Money most = Money.of("999999999999.99");

    assertThatIllegalArgumentException().isThrownBy(() -> most.plus(Money.of("0.01")));
    assertThatIllegalArgumentException().isThrownBy(() -> most.negated().minus(Money.of("0.01")));
    assertThatIllegalArgumentException().isThrownBy(() -> most.times(Quantity.of(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5.5", "5", "null", "true", "[\"5.00\"]", "{\"amount\":\"5.00\"}", "\"\""})
  void amountsInJsonAreStrings(String json) {
    assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> Json.read(json, Money.class));
  }

  @Property
  void orderIsThatOfTheNumbers(@ForAll int a, @ForAll int b) {
    Money first = Money.ofCents(a);
    Money second = Money.ofCents(b);

    assertThat(Integer.signum(first.compareTo(second))).isEqualTo(Integer.compare(a, b));
    assertThat(first.isLessThan(second)).isEqualTo(a < b);
    assertThat(first.min(second)).isEqualTo(Money.ofCents(Math.min(a, b)));
    assertThat(first.isNegative()).isEqualTo(a < 0);
    assertThat(first.isZero()).isEqualTo(a == 0);
    assertThat(first.isPositive()).isEqualTo(a > 0);
  }

  @Property
  void roundingIsTheOneOfReceipts(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int thousandths) {
    BigDecimal exact = BigDecimal.valueOf(thousandths, 3);

    BigDecimal distance = Money.rounded(exact).amount().subtract(exact).abs();

    assertThat(distance).isLessThanOrEqualTo(new BigDecimal("0.005"));
    assertThat(Money.rounded(exact).amount().abs())
        .isGreaterThanOrEqualTo(exact.abs().setScale(2, RoundingMode.HALF_DOWN));
  }

  @Example
  void aSumThatIsOutOfRangeIsRefusedAndNeverWrapsAround() {
    Money most = Money.of("999999999999.99");

    assertThat(Money.sum(Stream.of(Money.of("0.10"), Money.of("-0.30"))))
        .isEqualTo(Money.of("-0.20"));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.sum(Stream.of(most, most)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.sum(Stream.generate(() -> most).limit(200_000)));
  }

  @Example
  void onlyCashGivesChange() {
    assertThat(PaymentMethod.values())
        .filteredOn(PaymentMethod::givesChange)
        .containsOnly(PaymentMethod.CASH);
  }

  @Example
  void aSumThatIsTooLargeCanBeToldAsTheNearest() {
    assertThat(Money.clamped(new BigDecimal("1e20"))).hasToString("999999999999.99");
    assertThat(Money.clamped(new BigDecimal("-1e20"))).hasToString("-999999999999.99");
    assertThat(Money.clamped(new BigDecimal("7.5"))).hasToString("7.50");
    assertThat(Quantity.clamped(new BigDecimal("1e20"))).hasToString("99999999999.999");
    assertThat(Quantity.clamped(new BigDecimal("-1e20"))).hasToString("-99999999999.999");
    assertThat(Quantity.clamped(new BigDecimal("7.500"))).hasToString("7.5");
  }
}
