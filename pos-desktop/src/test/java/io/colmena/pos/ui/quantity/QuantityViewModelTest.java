package io.colmena.pos.ui.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class QuantityViewModelTest {
  private final List<Quantity> answers = new ArrayList<>();

  private QuantityViewModel of(UnitOfSale unit) {
    Product product =
        new Product("P-1", "P", "Papa", "V", unit, Money.of("4.20"), null, TaxKind.EXEMPT, false);
    return new QuantityViewModel(new Texts(Locale.of("es")), product, null, answers::add);
  }

  @Test
  void aWeightHasDecimals() {
    QuantityViewModel model = of(UnitOfSale.KG);
    model.typedProperty().set("0,755");
    assertThat(model.priceProperty().get().replace('\u00a0', ' ')).isEqualTo("S/ 3.17");
    model.confirm();
    assertThat(answers).containsExactly(Quantity.of("0.755"));
  }

  @Test
  void aWeightIsMoreThanNothingAndNoSlip() {
    QuantityViewModel model = of(UnitOfSale.KG);
    for (String nonsense : List.of("", "0", "-1", "1e9", "1000000000", "abc", "1,5,5")) {
      model.typedProperty().set(nonsense);
      model.confirm();
      assertThat(model.errorProperty().get()).as(nonsense).isNotBlank();
    }
    model.typedProperty().set("1.5");
    model.confirm();
    assertThat(answers).containsExactly(Quantity.of("1.5"));
  }

  @Test
  void piecesAreWhole() {
    QuantityViewModel model = of(UnitOfSale.UN);
    for (String nonsense :
        List.of("", "0", "-1", "1.5", "1,5", "1e9", "1000000000", "abc", "7750182003858")) {
      model.typedProperty().set(nonsense);
      model.confirm();
      assertThat(model.errorProperty().get()).as(nonsense).isNotBlank();
    }
    assertThat(answers).isEmpty();
    model.typedProperty().set("6");
    assertThat(model.errorProperty().get()).isEmpty();
    model.confirm();
    assertThat(answers).containsExactly(Quantity.of(6));
  }
}
