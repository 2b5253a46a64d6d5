package io.colmena.pos.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.reconciliation.FieldDifference;
import io.colmena.shared.reconciliation.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    Map<String, BigDecimal> told = told();
    List<Finding> findings = new ArrayList<>();
    for (String product : new TreeSet<>(levels.keySet())) {
      BigDecimal truth = told.getOrDefault(product, BigDecimal.ZERO);
      compare(findings, "stock of " + product, levels.get(product), truth);
      compare(findings, "stock movements of " + product, moved.get(product), truth);
    }
    return findings;
  }

  private static void compare(
      List<Finding> findings, String record, @Nullable BigDecimal here, BigDecimal truth) {
    if (here != null && here.compareTo(truth) != 0) {
      findings.add(
          Finding.changed(
              Finding.Side.BRANCH,
              record,
              new FieldDifference("quantity", text(here), text(truth))));
    }
  }

  private static String text(BigDecimal quantity) {
    return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
  }

  private Map<String, BigDecimal> told() {
    Map<String, BigDecimal> told = new HashMap<>();
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

  private static void hear(String line, Map<String, BigDecimal> told) {
    try {
      JournalEntry entry = JournalEntry.parse(line);
      switch (FactKind.find(entry.kind(), entry.version()).orElse(null)) {
        case SALE_RECORDED ->
            ((Sale) FactKind.SALE_RECORDED.read(entry.payload()))
                .lines()
                .forEach(l -> add(told, l.product(), l.quantity().amount().negate()));
        case STOCK_ADJUSTED ->
            ((StockAdjusted) FactKind.STOCK_ADJUSTED.read(entry.payload()))
                .items()
                .forEach(i -> add(told, i.product(), i.quantity().amount()));
        case null, default -> {
          // moves no stock
        }
      }
    } catch (MalformedJson _) {
      // named as a broken entry of its day
    }
  }

  private static void add(Map<String, BigDecimal> told, String product, BigDecimal quantity) {
    told.merge(product, quantity, BigDecimal::add);
  }
}
