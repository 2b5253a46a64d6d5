package io.colmena.pos.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.money.Money;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DiscountsTest {
  private static List<Money> soles(String... amounts) {
    return List.of(amounts).stream().map(Money::of).toList();
  }

  @Example
  void anAmountIsSpreadInProportionAndTheLastCentimosGoToTheLargestRemainders() {
    assertThat(Discounts.spread(Money.of("10.00"), soles("10.00", "20.00", "30.00")))
        .isEqualTo(soles("1.67", "3.33", "5.00"));
    assertThat(Discounts.spread(Money.of("0.02"), soles("5.00", "5.00", "5.00")))
        .as("the earlier first")
        .isEqualTo(soles("0.01", "0.01", "0.00"));
    assertThat(Discounts.spread(Money.ZERO, soles("0.00", "0.00")))
        .isEqualTo(soles("0.00", "0.00"));
  }

  @Property(tries = 500)
  void whatIsSpreadIsTheAmountToTheCentimoAndNoPartPaysMoreThanItself(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 5_000_000) Long> cents,
      @ForAll @IntRange(max = 1000) int perMille) {
    List<Money> parts = cents.stream().map(Money::ofCents).toList();
    long sum = cents.stream().mapToLong(Long::longValue).sum();
    Money amount = Money.ofCents(sum * perMille / 1000);

    List<Money> shares = Discounts.spread(amount, parts);

    assertThat(Money.sum(shares.stream())).isEqualTo(amount);
    for (int i = 0; i < parts.size(); i++) {
      assertThat(shares.get(i)).isBetween(Money.ZERO, parts.get(i));
    }
  }

  @Example
  void moreThanEverythingIsNotSpread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Discounts.spread(Money.of("10.01"), soles("10.00")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Discounts.spread(Money.of("-0.01"), soles("10.00")));
  }

  @Example
  void aPercentageIsRoundedDownAsTheLimitsAre() {
    assertThat(Discounts.percent(new BigDecimal("5"), Money.of("24.90")))
        .isEqualTo(Money.of("1.24"));
    assertThat(Discounts.percent(new BigDecimal("100"), Money.of("24.90")))
        .isEqualTo(Money.of("24.90"));
  }
}
