package io.colmena.shared.reconciliation;

import io.colmena.shared.reconciliation.Finding.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares what a side's rows say of a day with what its own journal says.
 *
 * @param <C> sales, returns or counted drawers
 */
public final class RowsAgainstJournal<C extends RowContent> {
  private final Side side;
  private final Function<String, Optional<C>> elsewhere;

  /**
   * @param elsewhere finds one by its identifier, whatever day its row claims
   */
  public RowsAgainstJournal(Side side, Function<String, Optional<C>> elsewhere) {
    this.side = side;
    this.elsewhere = elsewhere;
  }

  /**
   * @param rows of the day, by identifier
   * @param journal of the day, by identifier
   */
  public List<Finding> compare(Map<String, C> rows, Map<String, C> journal) {
    List<Finding> findings = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(rows.keySet());
    ids.addAll(journal.keySet());
    for (String id : ids) {
      C row = rows.get(id);
      C truth = journal.get(id);
      if (truth == null) {
        findings.add(Finding.unknown(side, id));
      } else if (row == null) {
        findings.addAll(missing(id, truth));
      } else {
        findings.addAll(changed(row, truth));
      }
    }
    return findings;
  }

  private List<Finding> missing(String id, C truth) {
    List<Finding> moved = elsewhere.apply(id).map(row -> changed(row, truth)).orElse(List.of());
    return moved.isEmpty() ? List.of(Finding.missing(side, id)) : moved;
  }

  private List<Finding> changed(C row, C truth) {
    return row.differencesFrom(truth).stream()
        .map(difference -> Finding.changed(side, truth.id(), difference))
        .toList();
  }
}
