package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For a branch that shares its history with the centre, the centre's sales are the branch's own,
 * field for field, and every receipt is among them; also those of a copy that left everything there
 * before it was switched off.
 */
final class TheCentreEqualsTheBranch implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      if (Healing.isDone(shop)) {
        String code = shop.branch().code();
        Map<String, Sale> here = shop.database().direct().read(tx -> SoldSales.atBranch(tx, code));
        Map<String, Sale> there =
            world.centre().database().direct().read(tx -> SoldSales.atCentre(tx, code));
        violations.addAll(Differences.between("the centre beside " + shop, here, there));
      }
      if (Healing.isDone(shop) || shop.isRetired()) {
        violations.addAll(lacking(world, shop));
      }
    }
    return violations;
  }

  private static List<String> lacking(World world, Shop shop) {
    Set<Sale> held =
        world
            .centre()
            .database()
            .direct()
            .read(tx -> Told.by(HeldLines.of(tx, shop.branch()).lines()).receipts());
    return shop.receipts().values().stream()
        .filter(sale -> !held.contains(Receipts.printed(sale)))
        .map(sale -> "a receipt of " + shop + " is not at the centre: " + sale)
        .limit(3)
        .toList();
  }
}
