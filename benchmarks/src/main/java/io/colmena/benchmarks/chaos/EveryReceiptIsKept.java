package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sale that has a receipt is in its branch; one that is there was charged there. */
final class EveryReceiptIsKept implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      Map<String, Sale> found = byTicket(shop);
      Map<String, Sale> expected = new HashMap<>(shop.receipts());
      shop.unsure().keySet().stream()
          .filter(found::containsKey)
          .forEach(ticket -> expected.put(ticket, found.get(ticket)));
      violations.addAll(Differences.between("the sales in " + shop, expected, found));
    }
    return violations;
  }

  private static Map<String, Sale> byTicket(Shop shop) {
    return shop.database()
        .direct()
        .read(tx -> {
          Map<String, Sale> sales = SoldSales.atBranch(tx, shop.branch().code());
          Map<String, Sale> byTicket = new HashMap<>();
          tx.query("select ticket_key, sale_id from sales")
              .map((rs, _) -> byTicket.put(rs.getString(1), sales.get(rs.getString(2))))
              .list();
          return byTicket;
        });
  }
}
