package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Products and people first met at a branch. */
final class ProjectedCatalog {
  private final Transaction tx;
  private final BranchCode branch;
  private final List<ProductCreated> products = new ArrayList<>();
  private final List<UserCreated> users = new ArrayList<>();
  private final Map<String, String> categories = new HashMap<>();
  private boolean categoriesRead;

  ProjectedCatalog(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  void add(ProductCreated product) {
    products.add(product);
    categories.put(product.id(), product.category());
  }

  void add(UserCreated user) {
    users.add(user);
  }

  /** The category of a product; a dash for one that is not known (its entry is in quarantine). */
  String categoryOf(String productId) {
    if (!categoriesRead) {
      tx.query("select product_id, category from products where branch_code = :branch")
          .bind("branch", branch)
          .map((rs, _) -> categories.putIfAbsent(rs.getString(1), rs.getString(2)))
          .list();
      categoriesRead = true;
    }
    return categories.getOrDefault(productId, "-");
  }

  void write() {
    writeProducts();
    writeUsers();
  }

  private void writeProducts() {
    if (products.isEmpty()) {
      return;
    }
    var rows =
        tx.batch(
            """
            insert into products (product_id, branch_code, code, name, category, unit, price, cost,
                                  tax_kind)
            values (:id, :branch, :code, :name, :category, :unit, :price, :cost, :tax)
            """);
    var barcodes =
        tx.batch("insert into barcodes (product_id, barcode) values (:product, :barcode)");
    for (ProductCreated product : products) {
      rows.bind("id", product.id())
          .bind("branch", branch)
          .bind("code", product.code())
          .bind("name", product.name())
          .bind("category", product.category())
          .bind("unit", product.unit().name())
          .bind("price", product.price())
          .bindByType("cost", product.cost(), Money.class)
          .bind("tax", product.taxKind().name())
          .add();
      for (String barcode : product.barcodes()) {
        barcodes.bind("product", product.id()).bind("barcode", barcode).add();
      }
    }
    rows.execute();
    barcodes.execute();
  }

  private void writeUsers() {
    if (users.isEmpty()) {
      return;
    }
    var rows =
        tx.batch(
            """
            insert into cashiers (user_id, branch_code, name, display_name, role)
            values (:id, :branch, :name, :displayName, :role)
            """);
    for (UserCreated user : users) {
      rows.bind("id", user.id())
          .bind("branch", branch)
          .bind("name", user.name())
          .bind("displayName", user.displayName())
          .bind("role", user.role())
          .add();
    }
    rows.execute();
  }
}
