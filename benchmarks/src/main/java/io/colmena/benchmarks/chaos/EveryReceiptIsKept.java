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
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    Map<Shop, Map<String, Sale>> found = new HashMap<>();
    for (Shop shop : world.shops()) {
      shop.keepHistory();
      found.put(shop, Receipts.byTicket(shop.database().direct()));
    }
    world.shops().forEach(shop -> violations.addAll(inside(world, shop, found.get(shop))));
    world.branches().forEach(branch -> violations.addAll(together(world, branch, found)));
    return violations;
  }

  private static List<String> inside(World world, Shop shop, Map<String, Sale> found) {
    List<String> violations = new ArrayList<>();
    Map<String, Sale> charged = new HashMap<>(found);
    charged.keySet().removeIf(Receipts::isFromTheCentre);
    Map<String, Sale> expected = new HashMap<>();
    shop.receipts().forEach((ticket, sale) -> expected.put(ticket, Receipts.printed(sale)));
    shop.unsure().forEach((ticket, unsure) -> {
      if (Receipts.canBe(charged.get(ticket), unsure)) {
        expected.put(ticket, charged.get(ticket));
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

  private static List<String> together(
      World world, BranchCode branch, Map<Shop, Map<String, Sale>> found) {
    List<String> violations = new ArrayList<>();
    List<Shop> copies = world.copiesOf(branch);
    if (!copies.stream().allMatch(shop -> shop.isRetired() || Healing.isDone(shop))) {
      return violations;
    }
    Set<Sale> all = new HashSet<>();
    copies.forEach(shop -> all.addAll(found.get(shop).values()));
    for (Shop shop : copies) {
      Set<Sale> here = new HashSet<>(found.get(shop).values());
      if (!shop.isRetired() && !here.equals(all)) {
        all.removeAll(here);
        violations.add(shop + " lacks receipts of another copy of the branch: " + all);
      }
    }
    return violations;
  }
}
