package io.colmena.pos.catalog;

import io.colmena.database.Transaction;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** Products, categories and barcodes in the branch's tables. */
public final class ProductDao {
  private static final String SELECT =
      """
      select p.product_id, p.code, p.name, c.name as category, p.unit, p.price, p.cost, p.tax_kind,
             p.withdrawn, p.bag
      from products p join categories c on c.category_id = p.category_id
      """;

  public Optional<Product> byBarcode(Transaction tx, String barcode) {
    return tx.query(
            SELECT
                + """
                 join barcodes b on b.product_id = p.product_id where b.barcode = :barcode
                """)
        .bind("barcode", barcode)
        .map((rs, _) -> product(rs))
        .findOne();
  }

  public Optional<Product> byCode(Transaction tx, String code) {
    return tx.query(SELECT + " where p.code = :code")
        .bind("code", code)
        .map((rs, _) -> product(rs))
        .findOne();
  }

  public Optional<Product> byId(Transaction tx, String id) {
    return tx.query(SELECT + " where p.product_id = :id")
        .bind("id", id)
        .map((rs, _) -> product(rs))
        .findOne();
  }

  /**
   * Products on sale whose code or name holds every word; what begins with the text comes first.
   */
  public List<Product> search(Transaction tx, String typed, int most) {
    List<String> words = SearchText.words(typed);
    if (words.isEmpty()) {
      return List.of();
    }
    StringBuilder sql = new StringBuilder(SELECT).append(" where p.withdrawn = 0");
    for (int i = 0; i < words.size(); i++) {
      sql.append(" and p.search_text like :word").append(i);
    }
    sql.append(
        """
         order by case when p.search_text like :start then 0 else 1 end, p.name
         offset 0 rows fetch next :most rows only
        """);
    Query query = tx.query(sql.toString()).bind("most", most);
    query.bind("start", String.join(" ", words) + "%");
    for (int i = 0; i < words.size(); i++) {
      query.bind("word" + i, "%" + words.get(i) + "%");
    }
    return query.map((rs, _) -> product(rs)).list();
  }

  public long count(Transaction tx) {
    return tx.query("select count(*) from products").mapTo(Long.class).one();
  }

  public void insert(Transaction tx, Product product, List<String> barcodes, Instant at) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into products (product_id, code, name, search_text, category_id, unit, price,
                                      cost, tax_kind, withdrawn, bag, created_at)
                values (:id, :code, :name, :search, :category, :unit, :price, :cost, :tax,
                        :withdrawn, :bag, :at)
                """)
            .bind("id", product.id())
            .bind("code", product.code())
            .bind("name", product.name())
            .bind("search", SearchText.of(product.code(), product.name()))
            .bind("category", categoryId(tx, product.category()))
            .bind("unit", product.unit().name())
            .bind("price", product.price())
            .bindByType("cost", product.cost(), Money.class)
            .bind("tax", product.taxKind().name())
            .bind("withdrawn", product.withdrawn())
            .bind("bag", product.bag())
            .bind("at", at));
    for (String barcode : barcodes) {
      tx.insertOrTryAgain(
          tx.update("insert into barcodes (barcode, product_id) values (:barcode, :product)")
              .bind("barcode", barcode)
              .bind("product", product.id()));
    }
  }

  /**
   * Takes a product away that nothing refers to any more: only for a branch that takes its history
   * back.
   */
  public void remove(Transaction tx, String id) {
    for (String table : List.of("barcodes", "stock_levels", "products")) {
      tx.update("delete from " + table + " where product_id = :id").bind("id", id).execute();
    }
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
    BigDecimal cost = rs.getBigDecimal("cost");
    return new Product(
        rs.getString("product_id"),
        rs.getString("code"),
        rs.getString("name"),
        rs.getString("category"),
        UnitOfSale.valueOf(rs.getString("unit")),
        new Money(rs.getBigDecimal("price")),
        cost == null ? null : new Money(cost),
        TaxKind.valueOf(rs.getString("tax_kind")),
        rs.getBoolean("withdrawn"),
        rs.getBoolean("bag"));
  }
}
