package io.colmena.central.projection;

import io.colmena.central.branches.Branches;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.money.Quantity;
import java.util.Map;
import java.util.TreeMap;

/** What the centre holds to be in a branch's shop. */
public final class StockLevels {
  private StockLevels() {}

  /** By product, in their order. Blocks so damaged that they cannot be read hold nothing. */
  public static Map<String, Quantity> of(Transaction tx, BranchCode branch) {
    int number = Branches.number(tx, branch);
    Map<String, Quantity> levels = new TreeMap<>();
    tx.query("select levels from stock_levels where block_key >= :first and block_key < :next")
        .bind("first", StockBlock.firstKey(number))
        .bind("next", StockBlock.firstKey(number + 1))
        .mapTo(String.class)
        .list()
        .forEach(block -> levels.putAll(read(block)));
    return levels;
  }

  private static Map<String, Quantity> read(String block) {
    try {
      return StockBlock.parse(block).levels();
    } catch (MalformedJson _) {
      return Map.of();
    }
  }
}
