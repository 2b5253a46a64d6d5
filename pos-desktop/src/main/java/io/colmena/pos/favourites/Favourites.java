package io.colmena.pos.favourites;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.inventory.Stock;
import io.colmena.shared.money.Quantity;
import java.util.List;

/**
 * Goods without a barcode, bread and potatoes, that all tills of the branch offer at a touch. They
 * are a matter of these tills and not of the chain, so the journal does not tell of them; a new
 * computer begins without any.
 */
public final class Favourites {
  /** As many as are seen at once: whoever has to look for one types its name faster. */
  public static final int MOST = 24;

  private final Database database;
  private final ProductDao products;
  private final Stock stock;

  public Favourites(Database database, ProductDao products, Stock stock) {
    this.database = database;
    this.products = products;
    this.stock = stock;
  }

  /** What became of a product that was to be added. */
  public enum Added {
    ADDED,
    THERE_ALREADY,
    /** There are {@value Favourites#MOST} already. */
    NO_PLACE
  }

  /** In their order; what is withdrawn meanwhile is left out, and comes back with the product. */
  public List<Offer> all() {
    return database.read(tx ->
        codes(tx).stream()
            .flatMap(code -> products.byCode(tx, code).stream())
            .filter(product -> !product.withdrawn())
            .limit(MOST)
            .map(product -> new Offer(product, inStock(tx, product)))
            .toList());
  }

  private Quantity inStock(Transaction tx, Product product) {
    return stock.level(tx, product.id()).orElse(Quantity.ZERO);
  }

  private static List<String> codes(Transaction tx) {
    return tx.query("select product_code from favourites order by place, product_code")
        .mapTo(String.class)
        .list();
  }

  /** Adds it after the others. */
  public Added add(Product product) {
    return database.compute(tx -> {
      List<String> present = codes(tx);
      if (present.contains(product.code())) {
        return Added.THERE_ALREADY;
      }
      if (present.size() >= MOST) {
        return Added.NO_PLACE;
      }
      tx.insertOrTryAgain(
          tx.update(
                  """
                  insert into favourites (product_code, place)
                  select :code, coalesce(max(place), 0) + 1 from favourites
                  """)
              .bind("code", product.code()));
      return Added.ADDED;
    });
  }

  public void remove(Product product) {
    database.inTransaction(tx ->
        tx.update("delete from favourites where product_code = :code")
            .bind("code", product.code())
            .execute());
  }

  /** Gives them this order. What another till has removed meanwhile stays removed. */
  public void arrange(List<Product> order) {
    database.inTransaction(tx -> {
      var batch = tx.batch("update favourites set place = :place where product_code = :code");
      for (int i = 0; i < order.size(); i++) {
        batch.bind("place", i).bind("code", order.get(i).code()).add();
      }
      batch.execute();
    });
  }
}
