package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Products and people first met at a branch. */
final class ProjectedCatalog {
  private final Transaction tx;
  private final BranchCode branch;
  private final KnownCategories known;
  private final List<ProductCreated> products = new ArrayList<>();
  private final List<UserCreated> users = new ArrayList<>();
  private final List<UserChanged> changes = new ArrayList<>();
  private final Map<String, String> categories = new HashMap<>();
  private boolean categoriesRead;

  ProjectedCatalog(Transaction tx, BranchCode branch, KnownCategories known) {
    this.tx = tx;
    this.known = known;
    this.branch = branch;
  }

  void add(ProductCreated product) {
    products.add(product);
    categories.put(product.id(), product.category());
  }

  void add(UserCreated user) {
    users.add(user);
  }

  void add(UserChanged changed) {
    changes.add(changed);
  }

  /** The category of a product; a dash for one that is not known (its entry is in quarantine). */
  String categoryOf(String productId) {
    String created = categories.get(productId);
    return created == null ? known.of(productId).orElseGet(() -> stored(productId)) : created;
  }

  private String stored(String productId) {
    if (!categoriesRead) {
      Map<String, String> stored = new HashMap<>();
      tx.query("select product_id, category from products where branch_code = :branch")
          .bind("branch", branch)
          .map((rs, _) -> stored.put(rs.getString(1), rs.getString(2)))
          .list();
      known.remember(stored);
      categories.putAll(stored);
      categoriesRead = true;
    }
    return categories.getOrDefault(productId, "-");
  }

  void write() {
    writeProducts();
    writeUsers();
  }

  private void writeProducts() {
    Rows rows =
        tx.rows(
            """
            insert into products (product_id, branch_code, code, name, category, unit, price, cost,
                                  tax_kind)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    Rows barcodes = tx.rows("insert into barcodes (product_id, barcode) values (?, ?)");
    for (ProductCreated product : products) {
      rows.add(
          product.id(),
          branch.code(),
          product.code(),
          product.name(),
          product.category(),
          product.unit().name(),
          product.price(),
          product.cost(),
          product.taxKind().name());
      product.barcodes().forEach(barcode -> barcodes.add(product.id(), barcode));
    }
    rows.write();
    barcodes.write();
  }

  private void writeUsers() {
    Rows rows =
        tx.rows(
            """
            insert into cashiers (user_id, branch_code, name, display_name, role)
            values (?, ?, ?, ?, ?)
            """);
    for (UserCreated user : users) {
      rows.add(user.id(), branch.code(), user.name(), user.displayName(), user.role());
    }
    rows.write();
    writeChanges();
  }

  private void writeChanges() {
    Rows rows =
        tx.rows("update cashiers set display_name = ?, role = ?, active = ? where user_id = ?");
    for (UserChanged changed : changes) {
      UserChanged.State now = changed.after();
      rows.add(now.displayName(), now.role(), now.active() ? 1 : 0, changed.id());
    }
    rows.write();
  }
}
