package io.colmena.pos.labels;

import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.printing.BarSymbol;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.UnitOfSale;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a label says of a product.
 *
 * @param price for one unit, tax included
 * @param symbol null where nothing that a scanner knows the product by can be drawn
 */
public record Label(
    String name, String code, Money price, UnitOfSale unit, @Nullable BarSymbol symbol) {

  /** With the barcode that most scanners read; with the code as bars if there is none. */
  public static Label of(ProductCard card) {
    ProductState state = card.state();
    return new Label(
        state.name(),
        state.code(),
        state.price(),
        state.unit(),
        symbol(state.barcodes()).or(() -> BarSymbol.of(state.code())).orElse(null));
  }

  private static Optional<BarSymbol> symbol(List<String> barcodes) {
    return barcodes.stream()
        .flatMap(barcode -> BarSymbol.of(barcode).stream())
        .min(Comparator.comparing(BarSymbol::kind)); // the first of several of a kind
  }
}
