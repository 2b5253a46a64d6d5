package io.colmena.shared.reconciliation;

import io.colmena.shared.reconciliation.Finding.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what a side's rows say of a day's sales with what its own journal says. */
public final class RowsAgainstJournal {
  private final Side side;
  private final Function<String, Optional<SaleContent>> elsewhere;

  /**
   * @param elsewhere finds a sale by its identifier, whatever day its row claims
   */
  public RowsAgainstJournal(Side side, Function<String, Optional<SaleContent>> elsewhere) {
    this.side = side;
    this.elsewhere = elsewhere;
  }

  /**
   * @param rows of the day, by sale
   * @param journal of the day, by sale
   */
  public List<Finding> compare(Map<String, SaleContent> rows, Map<String, SaleContent> journal) {
    List<Finding> findings = new ArrayList<>();
    TreeSet<String> sales = new TreeSet<>(rows.keySet());
    sales.addAll(journal.keySet());
    for (String sale : sales) {
      SaleContent row = rows.get(sale);
      SaleContent truth = journal.get(sale);
      if (truth == null) {
        findings.add(Finding.unknown(side, sale));
      } else if (row == null) {
        findings.addAll(missing(sale, truth));
      } else {
        findings.addAll(changed(row, truth));
      }
    }
    return findings;
  }

  private List<Finding> missing(String sale, SaleContent truth) {
    List<Finding> moved = elsewhere.apply(sale).map(row -> changed(row, truth)).orElse(List.of());
    return moved.isEmpty() ? List.of(Finding.missing(side, sale)) : moved;
  }

  private List<Finding> changed(SaleContent row, SaleContent truth) {
    return row.differencesFrom(truth).stream()
        .map(difference -> Finding.changed(side, truth.id(), difference))
        .toList();
  }
}
