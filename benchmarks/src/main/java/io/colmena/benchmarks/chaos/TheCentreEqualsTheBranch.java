package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For a branch that shares its history with the centre, the centre's sales are the branch's own,
 * field for field, and every receipt is among them.
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
        Map<String, Sale> receipts = new HashMap<>();
        shop.receipts().values().forEach(sale -> receipts.put(sale.id(), sale));
        there.keySet().retainAll(receipts.keySet());
        violations.addAll(
            Differences.between("the receipts of " + shop + " at the centre", receipts, there));
      }
    }
    return violations;
  }
}
