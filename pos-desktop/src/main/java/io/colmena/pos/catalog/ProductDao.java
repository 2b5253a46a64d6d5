package io.colmena.pos.catalog;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.goods.SearchText;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Products, categories and barcodes in the branch's tables. */
public final class ProductDao {
  private static final String SELECT =
      """
      select p.product_id, p.code, p.name, c.name as category, p.unit, p.price, p.cost, p.tax_kind,
             p.withdrawn, p.bag, p.description, p.minimum_stock, p.revision, p.chain_id,
             p.price_version, s.quantity
      from products p
        join categories c on c.category_id = p.category_id
        left join stock_levels s on s.product_id = p.product_id
      """;

  /** Up to which change the products have come, and at which one was last taken away. */
  record CatalogState(long revision, long removedAt) {}

  /** With a join instead, H2 would begin with the products, all of them, and look at each one's. */
  static final String BY_BARCODE =
      SELECT
          + """
          where p.product_id = (select b.product_id from barcodes b where b.barcode = :barcode)
          """;

  public Optional<Product> byBarcode(Transaction tx, String barcode) {
    return foundByBarcode(tx, barcode).map(ProductCard::product);
  }

  public Optional<Product> byCode(Transaction tx, String code) {
    return foundByCode(tx, code).map(ProductCard::product);
  }

  /** Without its barcodes. */
  Optional<ProductCard> foundByBarcode(Transaction tx, String barcode) {
    return tx.query(BY_BARCODE)
        .bind("barcode", barcode)
        .map((rs, _) -> card(rs, List.of()))
        .findOne();
  }

  /** Without its barcodes. */
  Optional<ProductCard> foundByCode(Transaction tx, String code) {
    return tx.query(SELECT + " where p.code = :code")
        .bind("code", code)
        .map((rs, _) -> card(rs, List.of()))
        .findOne();
  }

  public Optional<Product> byId(Transaction tx, String id) {
    return tx.query(SELECT + " where p.product_id = :id")
        .bind("id", id)
        .map((rs, _) -> product(rs))
        .findOne();
  }

  public Optional<ProductCard> card(Transaction tx, String id) {
    return tx.query(SELECT + " where p.product_id = :id")
        .bind("id", id)
        .map((rs, _) -> card(rs, barcodes(tx, id)))
        .findOne();
  }

  public Optional<ProductCard> cardByCode(Transaction tx, String code) {
    return byCode(tx, code).flatMap(product -> card(tx, product.id()));
  }

  /** The product that is an article of the chain here. */
  Optional<ProductCard> cardByChain(Transaction tx, String chainId) {
    return tx.query("select product_id from products where chain_id = :chain")
        .bind("chain", chainId)
        .mapTo(String.class)
        .findOne()
        .flatMap(id -> card(tx, id));
  }

  /** From here on it is the centre that says what is said of it. */
  void adopt(Transaction tx, String id, String chainId, @Nullable Long priceVersion) {
    tx.update(
            """
            update products set chain_id = :chain, price_version = :version where product_id = :id
            """)
        .bind("chain", chainId)
        .bindByType("version", priceVersion, Long.class)
        .bind("id", id)
        .execute();
  }

  /** Writes a price that is in force from now on. */
  void price(Transaction tx, String id, Money price, long version) {
    tx.update(
            """
            update products set price = :price, price_version = :version, revision = :revision
            where product_id = :id
            """)
        .bind("price", price)
        .bind("version", version)
        .bind("revision", nextRevision(tx))
        .bind("id", id)
        .execute();
  }

  /** Those products, in no order. */
  List<ProductCard> cards(Transaction tx, List<String> ids) {
    Map<String, List<String>> barcodes = barcodes(tx, ids);
    return tx.queries(SELECT + " where p.product_id in (<ids>)", "ids", ids)
        .flatMap(query ->
            query
                .map((rs, _) ->
                    card(rs, barcodes.getOrDefault(rs.getString("product_id"), List.of())))
                .list()
                .stream())
        .toList();
  }

  private static List<String> barcodes(Transaction tx, String id) {
    return tx.query("select barcode from barcodes where product_id = :id order by barcode")
        .bind("id", id)
        .mapTo(String.class)
        .list();
  }

  /** Those products, in no order. */
  List<ListedProduct> listed(Transaction tx, List<String> ids) {
    return tx.queries(SELECT + " where p.product_id in (<ids>)", "ids", ids)
        .flatMap(query -> query.map((rs, _) -> listed(rs)).list().stream())
        .toList();
  }

  Set<String> idsIn(Transaction tx, StockState state) {
    return new HashSet<>(
        tx.query(
                """
                select p.product_id from products p
                  left join stock_levels s on s.product_id = p.product_id
                where
                """
                    + state.condition())
            .mapTo(String.class)
            .list());
  }

  List<String> categories(Transaction tx) {
    return tx.query("select name from categories order by name").mapTo(String.class).list();
  }

  public long count(Transaction tx) {
    return tx.query("select count(*) from products").mapTo(Long.class).one();
  }

  CatalogState state(Transaction tx) {
    return tx.query("select revision, removed_at from catalog_state")
        .map((rs, _) -> new CatalogState(rs.getLong(1), rs.getLong(2)))
        .one();
  }

  private static final String SOUGHT =
      """
      select p.product_id, p.code, p.name, p.description, p.category_id, p.withdrawn
      from products p
      """;

  /**
   * What a search looks at of all products, in the order of their identifiers, some at a time: all
   * at once would be held several times over.
   *
   * @param last the identifier after which it goes on; empty at first
   */
  List<SoughtProduct> soughtFrom(Transaction tx, String last, int most) {
    return sought(
        tx,
        tx.query(
                SOUGHT
                    + """
                    where p.product_id > :last
                    order by p.product_id offset 0 rows fetch next :most rows only
                    """)
            .bind("last", last)
            .bind("most", most));
  }

  /** The same of the products that changed after a revision, in no order. */
  List<SoughtProduct> soughtAfter(Transaction tx, long revision) {
    return sought(
        tx, tx.query(SOUGHT + " where p.revision > :revision").bind("revision", revision));
  }

  /** With the categories joined, H2 would sort all products for each of these. */
  private static List<SoughtProduct> sought(Transaction tx, Query query) {
    Map<Integer, String> categories = new HashMap<>();
    tx.query("select category_id, name from categories")
        .map((rs, _) -> categories.put(rs.getInt(1), rs.getString(2)))
        .list();
    List<SoughtProduct> found =
        query
            .map((rs, _) ->
                SoughtProduct.of(
                    rs.getString("product_id"),
                    rs.getString("code"),
                    rs.getString("name"),
                    rs.getString("description"),
                    List.of(),
                    Objects.requireNonNull(categories.get(rs.getInt("category_id"))),
                    rs.getBoolean("withdrawn")))
            .list();
    return found.isEmpty() ? found : withBarcodes(tx, found);
  }

  /** By product, each product's in their order. */
  private static Map<String, List<String>> barcodes(Transaction tx, List<String> ids) {
    Map<String, List<String>> barcodes = new HashMap<>();
    tx.queries(
            "select product_id, barcode from barcodes where product_id in (<ids>) order by barcode",
            "ids",
            ids)
        .forEach(query ->
            query
                .map((rs, _) ->
                    barcodes
                        .computeIfAbsent(rs.getString(1), _ -> new ArrayList<>())
                        .add(rs.getString(2)))
                .list());
    return barcodes;
  }

  private static List<SoughtProduct> withBarcodes(Transaction tx, List<SoughtProduct> found) {
    Map<String, List<String>> barcodes =
        barcodes(tx, found.stream().map(SoughtProduct::id).toList());
    return found.stream()
        .map(each -> each.with(barcodes.getOrDefault(each.id(), List.of())))
        .toList();
  }

  public void insert(Transaction tx, String id, ProductState told, Instant at) {
    tx.insertOrTryAgain(
        bound(
                tx,
                told,
                """
                insert into products (product_id, code, name, search_text, category_id, unit, price,
                                      cost, tax_kind, withdrawn, bag, description, minimum_stock,
                                      revision, created_at)
                values (:id, :code, :name, :search, :category, :unit, :price, :cost, :tax,
                        :withdrawn, :bag, :description, :minimum, :revision, :at)
                """)
            .bind("id", id)
            .bind("at", at));
    insertBarcodes(tx, id, told.barcodes());
  }

  /** Says something else of a product. */
  public void change(Transaction tx, String id, ProductState told) {
    tx.insertOrTryAgain(
        bound(
                tx,
                told,
                """
                update products
                set code = :code, name = :name, search_text = :search, category_id = :category,
                    unit = :unit, price = :price, cost = :cost, tax_kind = :tax,
                    withdrawn = :withdrawn, bag = :bag, description = :description,
                    minimum_stock = :minimum, revision = :revision
                where product_id = :id
                """)
            .bind("id", id));
    tx.update("delete from barcodes where product_id = :id").bind("id", id).execute();
    insertBarcodes(tx, id, told.barcodes());
  }

  private static Update bound(Transaction tx, ProductState told, String sql) {
    long revision = nextRevision(tx);
    return tx.update(sql)
        .bind("code", told.code())
        .bind("name", told.name())
        .bind("search", SearchText.of(told.code(), told.name()))
        .bind("category", categoryId(tx, told.category()))
        .bind("unit", told.unit().name())
        .bind("price", told.price())
        .bindByType("cost", told.cost(), Money.class)
        .bind("tax", told.taxKind().name())
        .bind("withdrawn", told.withdrawn())
        .bind("bag", told.bag() != null)
        .bind("description", told.description())
        .bindByType("minimum", told.minimumStock(), Quantity.class)
        .bind("revision", revision);
  }

  private static void insertBarcodes(Transaction tx, String id, List<String> barcodes) {
    for (String barcode : barcodes) {
      tx.insertOrTryAgain(
          tx.update("insert into barcodes (barcode, product_id) values (:barcode, :product)")
              .bind("barcode", barcode)
              .bind("product", id));
    }
  }

  /** Nobody else changes a product until the transaction ends. */
  void lock(Transaction tx) {
    nextRevision(tx);
  }

  private static long nextRevision(Transaction tx) {
    tx.update("update catalog_state set revision = revision + 1").execute();
    return tx.query("select revision from catalog_state").mapTo(Long.class).one();
  }

  /**
   * Takes a product away that nothing refers to any more: only for a branch that takes its history
   * back.
   */
  public void remove(Transaction tx, String id) {
    for (String table : List.of("barcodes", "stock_levels", "products")) {
      tx.update("delete from " + table + " where product_id = :id").bind("id", id).execute();
    }
    tx.update("update catalog_state set revision = revision + 1, removed_at = revision + 1")
        .execute();
  }

  private static int categoryId(Transaction tx, String name) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into categories (name)
                select :name where not exists (select 1 from categories where name = :name)
                """)
            .bind("name", name));
    return tx.query("select category_id from categories where name = :name")
        .bind("name", name)
        .mapTo(Integer.class)
        .one();
  }

  private static Product product(ResultSet rs) throws SQLException {
    return card(rs, List.of()).product();
  }

  private static ListedProduct listed(ResultSet rs) throws SQLException {
    return new ListedProduct(product(rs), stock(rs), quantity(rs.getBigDecimal("minimum_stock")));
  }

  private static Quantity stock(ResultSet rs) throws SQLException {
    BigDecimal quantity = rs.getBigDecimal("quantity");
    return quantity == null ? Quantity.ZERO : new Quantity(quantity);
  }

  private static @Nullable Quantity quantity(@Nullable BigDecimal amount) {
    return amount == null ? null : new Quantity(amount);
  }

  private static ProductCard card(ResultSet rs, List<String> barcodes) throws SQLException {
    BigDecimal cost = rs.getBigDecimal("cost");
    ProductState state =
        new ProductState(
            rs.getString("code"),
            rs.getString("name"),
            rs.getString("category"),
            UnitOfSale.valueOf(rs.getString("unit")),
            new Money(rs.getBigDecimal("price")),
            cost == null ? null : new Money(cost),
            TaxKind.valueOf(rs.getString("tax_kind")),
            barcodes,
            rs.getBoolean("bag"),
            rs.getString("description"),
            quantity(rs.getBigDecimal("minimum_stock")),
            rs.getBoolean("withdrawn"));
    String chain = rs.getString("chain_id");
    return new ProductCard(
        rs.getString("product_id"),
        state,
        stock(rs),
        rs.getLong("revision"),
        chain == null
            ? null
            : new ProductCard.Chain(chain, rs.getObject("price_version", Long.class)));
  }
}
