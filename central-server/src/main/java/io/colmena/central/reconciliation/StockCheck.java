package io.colmena.central.reconciliation;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.SaleKey;
import io.colmena.central.projection.StockKey;
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
  private final int number;

  StockCheck(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
    this.number = Branches.number(tx, branch);
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
    return quantities(
        """
        select product_id, quantity from stock_levels
        where stock_key >= :first and stock_key < :next
        """,
        StockKey.firstOf(number),
        StockKey.firstOf(number + 1));
  }

  private Map<String, BigDecimal> moved() {
    Map<String, BigDecimal> moved = new HashMap<>();
    tx.query(
            """
            select product_id, sum(quantity) from stock_movements
            where branch_code = :branch group by product_id
            """)
        .bind("branch", branch)
        .map((rs, _) -> moved.put(rs.getString(1), rs.getBigDecimal(2)))
        .list();
    quantities(
            """
            select product_id, sum(quantity) from sale_lines
            where sale_key >= :first and sale_key < :next group by product_id
            """,
            SaleKey.firstOf(number),
            SaleKey.firstOf(number + 1))
        .forEach((product, sold) -> moved.merge(product, sold.negate(), BigDecimal::add));
    return moved;
  }

  /** By product, of a range of keys. */
  private Map<String, BigDecimal> quantities(String sql, long first, long next) {
    Map<String, BigDecimal> quantities = new HashMap<>();
    tx.query(sql)
        .bind("first", first)
        .bind("next", next)
        .map((rs, _) -> quantities.put(rs.getString(1), rs.getBigDecimal(2)))
        .list();
    return quantities;
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
