package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Stock levels, and the movements that had no sale; a sale's lines are its movements. */
final class ProjectedStock {
  private final BranchCode branch;
  private final Rows movements;
  private final Upsert levels;

  /** By product, in thousandths. */
  private final Map<String, Long> changes = new HashMap<>();

  ProjectedStock(Transaction tx, BranchCode branch) {
    this.branch = branch;
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
            update stock_levels set quantity = quantity + ? where branch_code = ? and product_id = ?
            """,
            3,
            "insert into stock_levels (quantity, branch_code, product_id) values (?, ?, ?)");
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
   * In the order of the products, in which they lie in the table.
   *
   * @throws IllegalArgumentException if a product's change is more than a quantity can be
   */
  void write() {
    movements.write();
    new TreeMap<>(changes)
        .forEach((product, thousandths) ->
            levels.add(Quantity.ofThousandths(thousandths), branch.code(), product));
    levels.write();
    changes.clear();
  }
}
