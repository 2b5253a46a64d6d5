package io.colmena.pos.catalog;

import io.colmena.shared.facts.ProductState;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody may say of a product. */
public enum ProductField {
  CODE(ProductState::code),
  NAME(ProductState::name),
  BARCODES(state -> new HashSet<>(state.barcodes())),
  CATEGORY(ProductState::category),
  UNIT(ProductState::unit),
  PRICE(ProductState::price),
  COST(ProductState::cost),
  TAX(ProductState::taxKind),
  MINIMUM(ProductState::minimumStock),
  DESCRIPTION(ProductState::description),
  BAG(ProductState::bag),
  WITHDRAWN(ProductState::withdrawn);

  private final Function<ProductState, @Nullable Object> value;

  ProductField(Function<ProductState, @Nullable Object> value) {
    this.value = value;
  }

  /** In which of them two differ. */
  public static Set<ProductField> differences(ProductState one, ProductState other) {
    Set<ProductField> fields = EnumSet.noneOf(ProductField.class);
    for (ProductField field : values()) {
      if (!Objects.equals(field.value.apply(one), field.value.apply(other))) {
        fields.add(field);
      }
    }
    return fields;
  }
}
