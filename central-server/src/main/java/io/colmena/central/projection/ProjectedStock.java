package io.colmena.central.projection;

import io.colmena.central.branches.Branches;
import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.ProductNumber;
import io.colmena.shared.money.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stock, and the movements that are no sale's; a sale's lines are its movements. */
final class ProjectedStock {
  private final Transaction tx;
  private final BranchCode branch;
  private final int branchNumber;
  private final Rows movements;
  private final JsonRows<StockBlock> levels;

  private final Map<BranchCode, Integer> branchNumbers = new HashMap<>();

  /** By product, in thousandths. */
  private final Map<String, Long> changes = new HashMap<>();

  ProjectedStock(Transaction tx, BranchCode branch, int branchNumber) {
    this.tx = tx;
    this.branch = branch;
    this.branchNumber = branchNumber;
    branchNumbers.put(branch, branchNumber);
    this.movements =
        tx.rows(
            """
            insert into stock_movements (branch_code, sequence, item_number, product_id, quantity,
                                         reason, reference, business_date)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.levels =
        new JsonRows<>(
            tx,
            "select block_key, levels from stock_levels where block_key in (<keys>)",
            "update stock_levels set levels = ? where block_key = ?",
            "insert into stock_levels (levels, block_key, branch_code) values (?, ?, ?)",
            StockBlock::parse);
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

  void add(SaleReturned returned, long sequence) {
    int number = 0;
    for (SaleReturned.Line line : returned.lines()) {
      number++;
      addMovement(returned, line, sequence, number, "RETURN", line.quantity());
      if (line.to() == SaleReturned.Destination.WASTE) {
        number++;
        addMovement(returned, line, sequence, number, "WASTE", line.quantity().negated());
      } else {
        change(line.product(), line.quantity().thousandths());
      }
    }
  }

  private void addMovement(
      SaleReturned returned,
      SaleReturned.Line line,
      long sequence,
      int number,
      String reason,
      Quantity quantity) {
    movements.add(
        branch.code(),
        sequence,
        number,
        line.product(),
        quantity,
        reason,
        returned.id(),
        returned.businessDate());
  }

  private void change(String product, long thousandths) {
    changes.merge(product, thousandths, Math::addExact);
  }

  /**
   * @throws IllegalArgumentException if a product's change or its stock is more than a quantity can
   *     be, or it is no product of a branch that is known
   */
  void write() {
    movements.write();
    writeLevels();
    changes.clear();
  }

  private void writeLevels() {
    Map<Long, List<String>> products =
        changes.keySet().stream()
            .collect(
                Collectors.groupingBy(
                    product -> key(ProductNumber.of(product)), TreeMap::new, Collectors.toList()));
    Map<Long, StockBlock> known = levels.read(products.keySet());
    products.forEach((key, changed) -> {
      StockBlock block = known.getOrDefault(key, new StockBlock());
      changed.forEach(product -> block.add(product, changes.getOrDefault(product, 0L)));
      if (known.containsKey(key)) {
        levels.update(block.json(), key);
      } else {
        levels.insert(block.json(), key, branch.code());
      }
    });
    levels.write();
  }

  private long key(ProductNumber product) {
    int firstMetAt = branchNumbers.computeIfAbsent(product.branch(), this::number);
    return StockBlock.key(branchNumber, firstMetAt, product);
  }

  private int number(BranchCode other) {
    return Branches.findNumber(tx, other)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "a product of branch " + other + ", which is not known here"));
  }
}
