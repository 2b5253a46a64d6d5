package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.ProductChanged;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Products and people first met at a branch. */
final class ProjectedCatalog {
  private final Transaction tx;
  private final BranchCode branch;
  private final KnownCategories known;
  private final List<ProductCreated> products = new ArrayList<>();
  private final List<ProductChanged> productChanges = new ArrayList<>();
  private final List<UserCreated> users = new ArrayList<>();
  private final List<UserChanged> changes = new ArrayList<>();
  private final Map<String, String> categories = new HashMap<>();
  private boolean categoriesRead;
  private long recategorised;

  ProjectedCatalog(Transaction tx, BranchCode branch, KnownCategories known) {
    this.tx = tx;
    this.known = known;
    this.branch = branch;
  }

  void add(ProductCreated product) {
    products.add(product);
    categories.put(product.id(), product.category());
  }

  /** From here on its sales are its new category's. */
  void add(ProductChanged changed, long sequence) {
    productChanges.add(changed);
    if (!changed.before().category().equals(changed.after().category())) {
      categories.put(changed.id(), changed.after().category());
      recategorised = sequence;
    }
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
    return created == null
        ? known.of(branch, productId).orElseGet(() -> stored(productId))
        : created;
  }

  private String stored(String productId) {
    if (!categoriesRead) {
      Map<String, String> stored = new HashMap<>();
      tx.query("select product_id, category from products where branch_code = :branch")
          .bind("branch", branch)
          .map((rs, _) -> stored.put(rs.getString(1), rs.getString(2)))
          .list();
      known.remember(branch, stored);
      stored.forEach(categories::putIfAbsent);
      categoriesRead = true;
    }
    return categories.getOrDefault(productId, "-");
  }

  void write() {
    writeProducts();
    writeProductChanges();
    writeUsers();
  }

  private void writeProducts() {
    Rows rows =
        tx.rows(
            """
            insert into products (product_id, branch_code, code, name, category, unit, price, cost,
                                  tax_kind, description, minimum_stock)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
          product.taxKind().name(),
          product.description(),
          product.minimumStock());
      product.barcodes().forEach(barcode -> barcodes.add(product.id(), barcode));
    }
    rows.write();
    barcodes.write();
  }

  private void writeProductChanges() {
    Rows rows =
        tx.rows(
            """
            update products set code = ?, name = ?, category = ?, unit = ?, price = ?, cost = ?,
                                tax_kind = ?, description = ?, minimum_stock = ?, withdrawn = ?
            where product_id = ?
            """);
    Rows without = tx.rows("delete from barcodes where product_id = ?");
    Rows barcodes = tx.rows("insert into barcodes (product_id, barcode) values (?, ?)");
    Map<String, ProductState> last = new LinkedHashMap<>();
    productChanges.forEach(changed -> last.put(changed.id(), changed.after()));
    last.forEach((id, now) -> {
      rows.add(
          now.code(),
          now.name(),
          now.category(),
          now.unit().name(),
          now.price(),
          now.cost(),
          now.taxKind().name(),
          now.description(),
          now.minimumStock(),
          now.withdrawn() ? 1 : 0,
          id);
      without.add(id);
      now.barcodes().forEach(barcode -> barcodes.add(id, barcode));
    });
    rows.write();
    without.write();
    barcodes.write();
    noteRecategorised();
  }

  private void noteRecategorised() {
    if (recategorised > 0) {
      tx.update(
              """
              update projections set categories_changed_at = :sequence where branch_code = :branch
              """)
          .bind("sequence", recategorised)
          .bind("branch", branch)
          .execute();
    }
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
