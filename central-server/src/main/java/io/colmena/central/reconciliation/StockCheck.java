package io.colmena.central.reconciliation;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.central.projection.StockLevels;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.ToldStock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares each stock level with the movements behind it: one sum over the tables. Only where they
 * disagree the whole journal is asked which of them is right.
 */
final class StockCheck {
  private final Transaction tx;
  private final BranchCode branch;

  StockCheck(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  /**
   * @param upTo how far the journal is in the tables
   */
  List<Finding> findings(long upTo) {
    Map<String, BigDecimal> levels = levels();
    Set<String> doubtful = differing(levels, moved());
    if (doubtful.isEmpty()) {
      return List.of();
    }
    HeldEntries entries = new HeldEntries(tx, branch);
    ToldStock told = told(entries, upTo);
    if (!entries.broken().isEmpty()) {
      return entries.broken();
    }
    List<Finding> findings = new ArrayList<>();
    for (String product : doubtful) {
      BigDecimal level = levels.getOrDefault(product, BigDecimal.ZERO);
      told.compare(Finding.Side.CENTRE, "stock of " + product, product, level)
          .ifPresent(findings::add);
    }
    return findings;
  }

  private static Set<String> differing(
      Map<String, BigDecimal> levels, Map<String, BigDecimal> moved) {
    Set<String> products = new HashSet<>(levels.keySet());
    products.addAll(moved.keySet());
    Set<String> differing = new TreeSet<>();
    for (String product : products) {
      BigDecimal level = levels.getOrDefault(product, BigDecimal.ZERO);
      if (level.compareTo(moved.getOrDefault(product, BigDecimal.ZERO)) != 0) {
        differing.add(product);
      }
    }
    return differing;
  }

  private Map<String, BigDecimal> levels() {
    Map<String, BigDecimal> levels = new HashMap<>();
    StockLevels.of(tx, branch).forEach((product, level) -> levels.put(product, level.amount()));
    return levels;
  }

  private Map<String, BigDecimal> moved() {
    Map<String, BigDecimal> moved = new HashMap<>();
    int number = Branches.number(tx, branch);
    tx.query(
            """
            select product_id, sum(quantity) from stock_movements
            where branch_code = :branch group by product_id
            """)
        .bind("branch", branch)
        .map((rs, _) -> moved.put(rs.getString(1), rs.getBigDecimal(2)))
        .list();
    tx.query(
            """
            select product_id, sum(quantity) from sale_lines
            where sale_key >= :first and sale_key < :next group by product_id
            """)
        .bind("first", SaleKey.firstOf(number))
        .bind("next", SaleKey.firstOf(number + 1))
        .map((rs, _) -> moved.merge(rs.getString(1), rs.getBigDecimal(2).negate(), BigDecimal::add))
        .list();
    return moved;
  }

  private ToldStock told(HeldEntries entries, long upTo) {
    Set<Long> quarantined =
        new HashSet<>(
            tx.query("select sequence from quarantine where branch_code = :branch")
                .bind("branch", branch)
                .mapTo(Long.class)
                .list());
    ToldStock told = new ToldStock();
    entries.between(
        1,
        upTo,
        entry -> {
          if (!quarantined.contains(entry.sequence())) {
            told.hear(entry);
          }
        });
    return told;
  }
}
