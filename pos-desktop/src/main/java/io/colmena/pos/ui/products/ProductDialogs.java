package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.Assortment;
import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.labels.LabelScope;
import io.colmena.tables.Table;
import java.util.List;
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

  /**
   * @param scopes at least one group of products to choose from
   */
  void printLabels(List<LabelScope> scopes);

  /**
   * @param about words for the file's name
   */
  void saveTable(Table table, TableFile kind, String about);
}
