package io.colmena.pos.reconciliation;

import static io.colmena.shared.reconciliation.Finding.Side.BRANCH;
import static java.math.BigDecimal.ZERO;

import io.colmena.database.Transaction;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.ToldStock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares each stock level of the branch with the movements behind it: one sum over the movements.
 * Only where they disagree the whole journal is asked which of them is right.
 */
final class StockCheck {
  private static final int PAGE = 2_000;

  private final Transaction tx;

  StockCheck(Transaction tx) {
    this.tx = tx;
  }

  List<Finding> findings() {
    // one statement, so that a sale of this very moment is in both or in neither
    Map<String, BigDecimal> levels = new HashMap<>();
    Map<String, BigDecimal> moved = new HashMap<>();
    tx.query(
            """
            select product_id, sum(level_quantity), sum(moved) from (
                select product_id, quantity as level_quantity, 0 as moved from stock_levels
                union all
                select product_id, 0 as level_quantity, quantity as moved from stock_movements) q
            group by product_id having sum(level_quantity) <> sum(moved)
            """)
        .map((rs, _) -> {
          levels.put(rs.getString(1), rs.getBigDecimal(2));
          return moved.put(rs.getString(1), rs.getBigDecimal(3));
        })
        .list();
    if (levels.isEmpty()) {
      return List.of();
    }
    ToldStock told = told();
    List<Finding> findings = new ArrayList<>();
    for (String product : new TreeSet<>(levels.keySet())) {
      told.compare(BRANCH, "stock of " + product, product, levels.getOrDefault(product, ZERO))
          .ifPresent(findings::add);
      told.compare(
              BRANCH, "stock movements of " + product, product, moved.getOrDefault(product, ZERO))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private ToldStock told() {
    ToldStock told = new ToldStock();
    long after = 0;
    while (true) {
      List<String> page =
          tx.query(
                  """
                  select entry from journal where sequence > :after
                  order by sequence offset 0 rows fetch next :page rows only
                  """)
              .bind("after", after)
              .bind("page", PAGE)
              .mapTo(String.class)
              .list();
      page.forEach(line -> hear(line, told));
      after += page.size();
      if (page.size() < PAGE) {
        return told;
      }
    }
  }

  /** A line that is no entry is named as a broken one of its day. */
  private static void hear(String line, ToldStock told) {
    try {
      told.hear(JournalEntry.parse(line));
    } catch (MalformedJson _) {
      // not counted
    }
  }
}
