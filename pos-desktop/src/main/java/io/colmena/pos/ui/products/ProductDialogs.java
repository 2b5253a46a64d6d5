package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import java.util.function.Consumer;

/** What the screen of the products opens over itself. */
public interface ProductDialogs {
  /**
   * @param adjusted told the product as it is after its stock was corrected
   */
  void adjust(Assortment.Deed deed, ProductCard card, Consumer<ProductCard> adjusted);

  /**
   * @param done told once products were brought from a file
   */
  void importFile(Assortment.Deed deed, Runnable done);
}
