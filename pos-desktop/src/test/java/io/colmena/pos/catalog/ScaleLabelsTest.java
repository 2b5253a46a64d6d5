package io.colmena.pos.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScaleLabelsTest {
  private final ScaleLabels labels = ScaleLabels.of("20:weight, 21:price");

  private static Product perKilo(Money price) {
    return new Product(
        "P-1", "00123", "Papa", "V", UnitOfSale.KG, price, null, TaxKind.EXEMPT, false);
  }

  @Example
  void aLabelSaysItsProductAndItsWeightOrItsPrice() {
    assertThat(labels.read("2000123007557"))
        .contains(new ScaleLabel("00123", Quantity.of("0.755"), null));
    assertThat(labels.read("2112345012506"))
        .contains(new ScaleLabel("12345", null, Money.of("12.50")));
  }

  @Example
  void whatNoScaleOfThisShopPrintedIsNoLabel() {
    for (String other :
        List.of(
            "2000123007558", // check digit
            "2212345012503", // another prefix
            "200012300755",
            "7750182003858",
            "",
            "abc",
            "20001230075٧7")) {
      assertThat(labels.read(other)).as(other).isEmpty();
    }
    assertThat(ScaleLabels.of(" ").read("2000123007557")).isEmpty();
  }

  @Example
  void aRuleThatCannotBeUnderstoodIsExplained() {
    for (String wrong :
        List.of("20", "20:kilos", "19:price", "30:price", "20:price,20:weight", ",")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> ScaleLabels.of(wrong))
          .withMessageContaining("20:weight, 21:price");
    }
  }

  /** The scale rounds the price of what it weighed; the till finds the weight again. */
  @Property(tries = 2000)
  void theWeightBehindAPriceIsFoundAndCostsExactlyThatPrice(
      @ForAll @IntRange(min = 1, max = 20_000) int cents,
      @ForAll @IntRange(min = 1, max = 30_000) int grams) {
    Money perKilo = Money.ofCents(cents);
    Money printed = perKilo.times(Quantity.ofThousandths(grams));
    if (!printed.isPositive()) {
      return;
    }

    Quantity found =
        new ScaleLabel("00123", null, printed).quantity(perKilo(perKilo)).orElseThrow();

    assertThat(perKilo.times(found)).isEqualTo(printed);
    if (cents >= 1_000) {
      assertThat(found).isEqualTo(Quantity.ofThousandths(grams));
    }
  }

  @Example
  void aLabelOfNothingSellsNothing() {
    assertThat(new ScaleLabel("1", Quantity.ZERO, null).quantity(perKilo(Money.of("4.20"))))
        .isEmpty();
    assertThat(new ScaleLabel("1", null, Money.ZERO).quantity(perKilo(Money.of("4.20")))).isEmpty();
    assertThat(new ScaleLabel("1", null, Money.of("0.01")).quantity(perKilo(Money.of("99.00"))))
        .isEmpty();
    assertThat(new ScaleLabel("1", null, Money.of("5.00")).quantity(perKilo(Money.ZERO))).isEmpty();
  }
}
