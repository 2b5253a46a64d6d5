package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.reconciliation.FieldDifference;
import io.colmena.shared.reconciliation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the stock movements of a day that had no sale with what the journal tells of them. */
final class MovementsCheck {
  private final Transaction tx;
  private final BranchCode branch;

  MovementsCheck(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branch = branch;
  }

  /**
   * @param journal by the entry that tells of them
   * @param returns whose goods went back to the shelf, or to waste
   */
  List<Finding> findings(
      LocalDate day, Map<Long, StockAdjusted> journal, Collection<SaleReturned> returns) {
    Map<String, String> expected = new TreeMap<>();
    journal.values().forEach(adjusted -> expect(expected, adjusted));
    returns.forEach(returned -> expect(expected, returned));
    Map<String, String> stored = stored(day);
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(stored.keySet());
    List<Finding> findings = new ArrayList<>();
    for (String name : names) {
      String here = stored.get(name);
      String truth = expected.get(name);
      if (here == null || !here.equals(truth)) {
        findings.add(finding(name, here, truth));
      }
    }
    return findings;
  }

  private static Finding finding(String name, @Nullable String here, @Nullable String truth) {
    FieldDifference difference = new FieldDifference("movement", here, truth);
    return Finding.changed(Finding.Side.CENTRE, name, difference);
  }

  private static void expect(Map<String, String> expected, StockAdjusted adjusted) {
    int number = 0;
    for (StockAdjusted.Item item : adjusted.items()) {
      number++;
      expected.put(
          name(adjusted.id(), number), text(item.product(), item.quantity(), adjusted.reason()));
    }
  }

  /** What goes to waste comes in and goes out. */
  private static void expect(Map<String, String> expected, SaleReturned returned) {
    int number = 0;
    for (SaleReturned.Line line : returned.lines()) {
      number++;
      expected.put(name(returned.id(), number), text(line.product(), line.quantity(), "RETURN"));
      if (line.to() == SaleReturned.Destination.WASTE) {
        number++;
        expected.put(
            name(returned.id(), number), text(line.product(), line.quantity().negated(), "WASTE"));
      }
    }
  }

  private static String name(String reference, int number) {
    return reference + "-" + number;
  }

  private static String text(String product, Quantity quantity, String reason) {
    return quantity + " × " + product + ", " + reason;
  }

  private Map<String, String> stored(LocalDate day) {
    Map<String, String> stored = new HashMap<>();
    tx.query(
            """
            select reference, item_number, product_id, quantity, reason from stock_movements
            where branch_code = :branch and business_date = :day
            """)
        .bind("branch", branch)
        .bind("day", day)
        .map((rs, _) ->
            stored.put(
                name(rs.getString("reference"), rs.getInt("item_number")),
                text(
                    rs.getString("product_id"),
                    new Quantity(rs.getBigDecimal("quantity")),
                    rs.getString("reason"))))
        .list();
    return stored;
  }
}
