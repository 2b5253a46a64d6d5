package io.colmena.pos.catalog;

import io.colmena.shared.facts.ProductState;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may say of a product. */
public enum ProductField {
  CODE,
  NAME,
  BARCODES,
  CATEGORY,
  UNIT,
  PRICE,
  COST,
  TAX,
  MINIMUM,
  DESCRIPTION,
  BAG,
  WITHDRAWN;

  private @Nullable Object of(ProductState state) {
    return switch (this) {
      case CODE -> state.code();
      case NAME -> state.name();
      case BARCODES -> Set.copyOf(state.barcodes());
      case CATEGORY -> state.category();
      case UNIT -> state.unit();
      case PRICE -> state.price();
      case COST -> state.cost();
      case TAX -> state.taxKind();
      case MINIMUM -> state.minimumStock();
      case DESCRIPTION -> state.description();
      case BAG -> state.bag();
      case WITHDRAWN -> state.withdrawn();
    };
  }

  /** In which of them two differ. */
  public static Set<ProductField> differences(ProductState one, ProductState other) {
    Set<ProductField> fields = EnumSet.noneOf(ProductField.class);
    for (ProductField field : values()) {
      if (!Objects.equals(field.of(one), field.of(other))) {
        fields.add(field);
      }
    }
    return fields;
  }
}
