package io.colmena.benchmarks.chaos;

import io.colmena.database.Transaction;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A branch's journal is whole, and its tables say what the journal tells. */
final class BranchBooksAgree implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      JournalVerifier.Result result =
          new JournalVerifier(shop.database().direct(), new BranchJournal(shop.branch())).verify();
      if (!(result instanceof JournalVerifier.Result.Intact)) {
        violations.add("the journal of " + shop + " does not hold: " + result);
      }
      violations.addAll(shop.database().direct().read(tx -> compared(tx, shop)));
    }
    return violations;
  }

  private static List<String> compared(Transaction tx, Shop shop) {
    Told told =
        Told.by(tx.query("select entry from journal order by sequence").mapTo(String.class).list());
    List<String> violations =
        new ArrayList<>(
            Differences.between(
                "the sales of " + shop + " beside its journal",
                told.rows(),
                SoldSales.atBranch(tx, shop.branch().code())));
    violations.addAll(Differences.between("the stock of " + shop, told.stock(), stock(tx)));
    violations.addAll(
        Differences.between("the articles sold in " + shop, told.articles(), articles(tx, told)));
    violations.addAll(
        Differences.between("the recoveries of " + shop, told.recoveries(), recoveries(tx)));
    violations.addAll(printedNumbers(tx, shop, told));
    return violations;
  }

  /** By identifier, of those that were sold. */
  private static Map<String, String> articles(Transaction tx, Told told) {
    Map<String, String> codes = new TreeMap<>();
    tx.query("select product_id, code from products")
        .map((rs, _) -> codes.put(rs.getString(1), rs.getString(2)))
        .list();
    codes.keySet().retainAll(told.articles().keySet());
    return codes;
  }

  private static Map<String, String> recoveries(Transaction tx) {
    Map<String, String> recoveries = new TreeMap<>();
    tx.query("select epoch, common_sequence, lost_sequence from recoveries")
        .map((rs, _) -> recoveries.put(rs.getString(1), rs.getLong(2) + " " + rs.getLong(3)))
        .list();
    return recoveries;
  }

  /** Whoever comes with a receipt is found by the number on it. */
  private static List<String> printedNumbers(Transaction tx, Shop shop, Told told) {
    Set<String> known =
        Set.copyOf(
            tx.query("select former_id || ' ' || present_id from renumbered")
                .mapTo(String.class)
                .list());
    return told.sales().values().stream()
        .filter(sale -> sale.printedAs() != null)
        .map(sale -> sale.printedAs() + " " + sale.id())
        .filter(numbers -> !known.contains(numbers))
        .map(numbers -> shop + " does not know that a receipt has another number: " + numbers)
        .toList();
  }

  private static Map<String, Quantity> stock(Transaction tx) {
    Map<String, Quantity> stock = new TreeMap<>();
    tx.query("select product_id, quantity from stock_levels")
        .map((rs, _) -> stock.put(rs.getString(1), new Quantity(rs.getBigDecimal(2))))
        .list();
    return stock;
  }
}
