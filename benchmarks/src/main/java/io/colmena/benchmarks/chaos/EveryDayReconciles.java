package io.colmena.benchmarks.chaos;

import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A branch that shares its history with the centre finds every day of its trade equal there when it
 * compares, as {@code branch reconcile} does, with the real services.
 */
final class EveryDayReconciles implements Invariant {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      if (Healing.isDone(shop)) {
        violations.addAll(compared(shop));
      }
    }
    return violations;
  }

  /** Of a drawer that two copies of a branch counted, one Z waits for a person, and is named. */
  private static boolean isOnlyCountedTwice(ReconciledDay day, Collection<String> twice) {
    return !day.findings().isEmpty()
        && day.findings().stream()
            .allMatch(finding ->
                finding.kind() == Finding.Kind.QUARANTINED && twice.contains(finding.record()));
  }

  private static List<String> compared(Shop shop) {
    List<String> violations = new ArrayList<>();
    Collection<String> twice =
        ToldRows.by(JournalFacts.dated(shop.database().direct().read(JournalFacts::lines)))
            .countedAgain()
            .values();
    List<ReconciledDay> days =
        shop.tills().getFirst().compares(reconciler -> reconciler.reconcile(FIRST, LAST));
    days.stream()
        .filter(day -> day.outcome() != Outcome.EQUAL && !isOnlyCountedTwice(day, twice))
        .forEach(day ->
            violations.add(
                "%s and the centre do not agree about %s: %s %s"
                    .formatted(shop, day.date(), day.outcome(), day.findings())));
    Set<LocalDate> sold =
        Receipts.byTicket(shop.database().direct()).values().stream()
            .map(sale -> sale.businessDate())
            .collect(Collectors.toCollection(TreeSet::new));
    sold.removeAll(days.stream().map(ReconciledDay::date).collect(Collectors.toSet()));
    if (!sold.isEmpty()) {
      violations.add(shop + " compares nothing of " + sold);
    }
    return violations;
  }
}
