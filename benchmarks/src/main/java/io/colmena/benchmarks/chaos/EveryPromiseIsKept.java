package io.colmena.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whatever a till said to be written down is in its branch's journal, and at the centre once the
 * branch has everything there. A ticket that was put aside waits until somebody takes it.
 */
final class EveryPromiseIsKept implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      List<String> own = shop.database().direct().read(JournalFacts::lines);
      shop.promises()
          .missingIn(own)
          .forEach(missing -> violations.add(shop + " lost what it wrote down: " + missing));
      if (Healing.isDone(shop) || shop.isRetired()) {
        List<String> held =
            world.centre().database().direct().read(tx -> HeldLines.of(tx, shop.branch()).lines());
        shop.promises()
            .missingIn(held)
            .forEach(missing ->
                violations.add("the centre lacks what " + shop + " wrote down: " + missing));
      }
      violations.addAll(waiting(shop));
    }
    return violations;
  }

  private static List<String> waiting(Shop shop) {
    Set<String> lost = new TreeSet<>(shop.held());
    lost.removeAll(
        shop.database()
            .direct()
            .read(
                tx -> tx.query("select ticket_key from held_tickets").mapTo(String.class).list()));
    return lost.stream()
        .map(key -> "a ticket that waited in " + shop + " is gone: " + key)
        .toList();
  }
}
