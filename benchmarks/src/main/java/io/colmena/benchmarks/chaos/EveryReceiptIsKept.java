package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sale that has a receipt is in its branch, once, as the receipt says it; one that is there was
 * charged there, or in another copy of the branch and came from the centre. A branch whose copies
 * were brought together has every receipt that any of them handed out.
 */
final class EveryReceiptIsKept implements Invariant {
  /** What can be given out again in a shop. */
  private record Found(Shop shop, Map<String, Sale> byTicket) {
    Set<Sale> receipts() {
      return new HashSet<>(byTicket.values());
    }
  }

  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (Shop shop : world.shops()) {
      shop.keepHistory();
      found.add(new Found(shop, Receipts.byTicket(shop.database().direct())));
    }
    for (Found one : found) {
      violations.addAll(inside(world, one.shop(), one.byTicket()));
    }
    for (BranchCode branch : world.branches()) {
      violations.addAll(
          together(found.stream().filter(f -> f.shop().branch().equals(branch)).toList()));
    }
    return violations;
  }

  private static List<String> inside(World world, Shop shop, Map<String, Sale> found) {
    List<String> violations = new ArrayList<>();
    Map<String, Sale> charged = new HashMap<>(found);
    charged.keySet().removeIf(Receipts::isFromTheCentre);
    Map<String, Sale> expected = new HashMap<>();
    shop.receipts().forEach((ticket, sale) -> expected.put(ticket, Receipts.printed(sale)));
    shop.unsure()
        .forEach((ticket, unsure) -> {
          Sale sale = charged.get(ticket);
          if (sale != null && Receipts.canBe(sale, unsure)) {
            expected.put(ticket, sale);
          }
        });
    violations.addAll(Differences.between("the sales in " + shop, expected, charged));
    if (new HashSet<>(found.values()).size() != found.size()) {
      violations.add("a receipt is twice in " + shop);
    }
    Set<Sale> made = world.madeAt(shop.branch());
    found.values().stream()
        .filter(sale -> !made.contains(sale))
        .forEach(sale -> violations.add("nobody ever made what is in " + shop + ": " + sale));
    return violations;
  }

  private static List<String> together(List<Found> copies) {
    List<String> violations = new ArrayList<>();
    if (!copies.stream().map(Found::shop).allMatch(s -> s.isRetired() || Healing.isDone(s))) {
      return violations;
    }
    Set<Sale> all = new HashSet<>();
    copies.forEach(copy -> all.addAll(copy.receipts()));
    for (Found copy : copies) {
      Set<Sale> lacking = new HashSet<>(all);
      lacking.removeAll(copy.receipts());
      if (!copy.shop().isRetired() && !lacking.isEmpty()) {
        violations.add(copy.shop() + " lacks receipts of another copy of the branch: " + lacking);
      }
    }
    return violations;
  }
}
