package io.colmena.central.catalog;

import io.colmena.database.Transaction;
import io.colmena.shared.goods.SearchText;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles of the chain in the centre's tables. */
final class ChainProductDao {
  private static final int LONGEST_SEARCH = 400;

  Optional<ChainProduct> byId(Transaction tx, String id) {
    return with(tx, "where product_id = :value", id);
  }

  Optional<ChainProduct> byCode(Transaction tx, String code) {
    return with(tx, "where code = :value", code)
        .or(() ->
            tx.query("select product_id from chain_codes where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne()
                .flatMap(id -> byId(tx, id)));
  }

  Optional<ChainProduct> byBarcode(Transaction tx, String barcode) {
    return tx.query("select product_id from chain_barcodes where barcode = :barcode")
        .bind("barcode", barcode)
        .mapTo(String.class)
        .findOne()
        .flatMap(id -> byId(tx, id));
  }

  private static Optional<ChainProduct> with(Transaction tx, String condition, String value) {
    return filled(
            tx,
            tx.query("select * from chain_products " + condition)
                .bind("value", value)
                .map((rs, _) -> bare(rs))
                .list())
        .stream()
        .findFirst();
  }

  /**
   * Those after a code, by code.
   *
   * @param words each of which must be found
   * @param state {@code sold}, {@code withdrawn} or empty for all
   */
  List<ChainProduct> page(
      Transaction tx, List<String> words, String category, String state, String after, int most) {
    StringBuilder sql = new StringBuilder("select * from chain_products where code > :after");
    for (int i = 0; i < words.size(); i++) {
      sql.append(" and search_text like :word").append(i);
    }
    if (!category.isEmpty()) {
      sql.append(" and category = :category");
    }
    if (!state.isEmpty()) {
      sql.append(" and withdrawn = ").append(state.equals("withdrawn") ? 1 : 0);
    }
    sql.append(" order by code offset 0 rows fetch next :most rows only");
    var query = tx.query(sql.toString()).bind("after", after).bind("most", most);
    for (int i = 0; i < words.size(); i++) {
      query.bind("word" + i, "%" + words.get(i) + "%");
    }
    if (!category.isEmpty()) {
      query.bind("category", category);
    }
    return filled(tx, query.map((rs, _) -> bare(rs)).list());
  }

  List<String> categories(Transaction tx) {
    return tx.query("select distinct category from chain_products order by category")
        .mapTo(String.class)
        .list();
  }

  void insert(Transaction tx, ChainProduct product) {
    tx.insertOrTryAgain(
        bound(
            tx,
            product,
            """
            insert into chain_products (product_id, code, name, search_text, category, brand, unit,
                                        price, cost, tax_kind, bag, description, withdrawn, revision)
            values (:id, :code, :name, :search, :category, :brand, :unit, :price, :cost, :tax, :bag,
                    :description, :withdrawn, :revision)
            """));
    insertParts(tx, product);
  }

  void change(Transaction tx, ChainProduct product) {
    tx.insertOrTryAgain(
        bound(
            tx,
            product,
            """
            update chain_products
            set code = :code, name = :name, search_text = :search, category = :category,
                brand = :brand, unit = :unit, price = :price, cost = :cost, tax_kind = :tax,
                bag = :bag, description = :description, withdrawn = :withdrawn,
                revision = :revision
            where product_id = :id
            """));
    deleteParts(tx, product.id());
    insertParts(tx, product);
  }

  void remove(Transaction tx, String id) {
    deleteParts(tx, id);
    tx.update("delete from chain_products where product_id = :id").bind("id", id).execute();
  }

  private static void deleteParts(Transaction tx, String id) {
    tx.update("delete from chain_barcodes where product_id = :id").bind("id", id).execute();
    tx.update("delete from chain_codes where product_id = :id").bind("id", id).execute();
  }

  private static void insertParts(Transaction tx, ChainProduct product) {
    for (String barcode : product.barcodes()) {
      tx.insertOrTryAgain(
          tx.update("insert into chain_barcodes (barcode, product_id) values (:barcode, :id)")
              .bind("barcode", barcode)
              .bind("id", product.id()));
    }
    for (String code : product.otherCodes()) {
      tx.insertOrTryAgain(
          tx.update("insert into chain_codes (code, product_id) values (:code, :id)")
              .bind("code", code)
              .bind("id", product.id()));
    }
  }

  private static org.jdbi.v3.core.statement.Update bound(
      Transaction tx, ChainProduct product, String sql) {
    String search =
        SearchText.folded(
            String.join(" ", product.code(), product.name(), product.category())
                + (product.brand() == null ? "" : " " + product.brand())
                + " "
                + String.join(" ", product.barcodes()));
    return tx.update(sql)
        .bind("id", product.id())
        .bind("code", product.code())
        .bind("name", product.name())
        .bind("search", search.substring(0, Math.min(LONGEST_SEARCH, search.length())))
        .bind("category", product.category())
        .bind("brand", product.brand())
        .bind("unit", product.unit().name())
        .bind("price", product.price())
        .bindByType("cost", product.cost(), Money.class)
        .bind("tax", product.taxKind().name())
        .bind("bag", product.bag())
        .bind("description", product.description())
        .bind("withdrawn", product.withdrawn())
        .bind("revision", product.revision());
  }

  private static ChainProduct bare(ResultSet rs) throws SQLException {
    var cost = rs.getBigDecimal("cost");
    return new ChainProduct(
        rs.getString("product_id"),
        rs.getString("code"),
        List.of(),
        rs.getString("name"),
        rs.getString("category"),
        rs.getString("brand"),
        UnitOfSale.valueOf(rs.getString("unit")),
        new Money(rs.getBigDecimal("price")),
        cost == null ? null : new Money(cost),
        TaxKind.valueOf(rs.getString("tax_kind")),
        List.of(),
        rs.getBoolean("bag"),
        rs.getString("description"),
        rs.getBoolean("withdrawn"),
        rs.getLong("revision"));
  }

  private static List<ChainProduct> filled(Transaction tx, List<ChainProduct> bare) {
    List<String> ids = bare.stream().map(ChainProduct::id).toList();
    Map<String, List<String>> barcodes = parts(tx, "chain_barcodes", "barcode", ids);
    Map<String, List<String>> codes = parts(tx, "chain_codes", "code", ids);
    return bare.stream()
        .map(product ->
            ChainProduct.of(
                product.id(),
                codes.getOrDefault(product.id(), List.of()),
                product.price(),
                product.form().known(barcodes.getOrDefault(product.id(), List.of())),
                product.revision()))
        .toList();
  }

  private static Map<String, List<String>> parts(
      Transaction tx, String table, String column, List<String> ids) {
    Map<String, List<String>> parts = new HashMap<>();
    tx.queries(
            "select product_id, %s from %s where product_id in (<ids>) order by %s"
                .formatted(column, table, column),
            "ids",
            ids)
        .forEach(query ->
            query
                .map((rs, _) ->
                    parts
                        .computeIfAbsent(rs.getString(1), _ -> new ArrayList<>())
                        .add(rs.getString(2)))
                .list());
    return parts;
  }
}
