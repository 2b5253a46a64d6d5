package io.colmena.central.projection;

import io.colmena.central.branches.Branches;
import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.ProductNumber;
import io.colmena.shared.money.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Stock levels, and the movements that had no sale; a sale's lines are its movements. */
final class ProjectedStock {
  private final Transaction tx;
  private final BranchCode branch;
  private final int branchNumber;
  private final Rows movements;
  private final Upsert levels;

  /** By product, in thousandths. */
  private final Map<String, Long> changes = new HashMap<>();

  ProjectedStock(Transaction tx, BranchCode branch, int branchNumber) {
    this.tx = tx;
    this.branch = branch;
    this.branchNumber = branchNumber;
    this.movements =
        tx.rows(
            """
            insert into stock_movements (branch_code, sequence, item_number, product_id, quantity,
                                         reason, reference, business_date)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.levels =
        new Upsert(
            tx,
            """
            update stock_levels set quantity = quantity + ? where stock_key = ?
            """,
            2,
            """
            insert into stock_levels (quantity, stock_key, branch_code, product_id)
            values (?, ?, ?, ?)
            """);
  }

  void add(Sale sale) {
    for (Sale.Line line : sale.lines()) {
      change(line.product(), -line.quantity().thousandths());
    }
  }

  void add(StockAdjusted adjusted, long sequence) {
    int number = 0;
    for (StockAdjusted.Item item : adjusted.items()) {
      number++;
      movements.add(
          branch.code(),
          sequence,
          number,
          item.product(),
          item.quantity(),
          adjusted.reason(),
          adjusted.id(),
          adjusted.businessDate());
      change(item.product(), item.quantity().thousandths());
    }
  }

  private void change(String product, long thousandths) {
    changes.merge(product, thousandths, Math::addExact);
  }

  /**
   * In the order of the keys, in which they lie in the table.
   *
   * @throws IllegalArgumentException if a product's change is more than a quantity can be, or it is
   *     no product of a branch that is known
   */
  void write() {
    movements.write();
    TreeMap<Long, Map.Entry<String, Long>> byKey = new TreeMap<>();
    for (Map.Entry<String, Long> change : changes.entrySet()) {
      byKey.put(key(ProductNumber.of(change.getKey())), change);
    }
    byKey.forEach((key, change) ->
        levels.add(Quantity.ofThousandths(change.getValue()), key, branch.code(), change.getKey()));
    levels.write();
    changes.clear();
  }

  private long key(ProductNumber product) {
    int firstMetAt =
        product.branch().equals(branch)
            ? branchNumber
            : Branches.findNumber(tx, product.branch())
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "a product of branch " + product.branch() + ", which is not known here"));
    return StockKey.of(branchNumber, firstMetAt, product);
  }
}
