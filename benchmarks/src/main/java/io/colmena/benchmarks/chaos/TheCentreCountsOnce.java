package io.colmena.benchmarks.chaos;

import io.colmena.central.projection.Breakdown;
import io.colmena.central.projection.StockLevels;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every sale that the centre holds is in its tables once and field for field, and stock levels and
 * daily totals are what counting those sales anew gives. Somebody made each, and none is there
 * under two numbers.
 */
final class TheCentreCountsOnce implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    world.shops().stream()
        .map(Shop::branch)
        .distinct()
        .forEach(branch ->
            violations.addAll(
                world.centre().database().direct().read(tx -> compared(world, tx, branch))));
    return violations;
  }

  private static List<String> compared(World world, Transaction tx, BranchCode branch) {
    Told told = Told.by(HeldLines.of(tx, branch).lines());
    List<String> violations = new ArrayList<>();
    if (told.receipts().size() != told.sales().size()) {
      violations.add("the centre holds a receipt of " + branch + " twice");
    }
    told.receipts().stream()
        .filter(sale -> !world.madeAt(branch).contains(sale))
        .forEach(sale -> violations.add("the centre holds what nobody ever sold: " + sale));
    violations.addAll(
        Differences.between(
            "the centre's sales of " + branch, told.rows(), SoldSales.atCentre(tx, branch.code())));
    violations.addAll(
        Differences.between(
            "the centre's stock of " + branch, told.stock(), StockLevels.of(tx, branch)));
    violations.addAll(
        Differences.between(
            "the centre's daily totals of " + branch, Recount.of(told), totals(tx, branch)));
    return violations;
  }

  private static Map<String, String> totals(Transaction tx, BranchCode branch) {
    Map<String, String> totals = new TreeMap<>();
    tx.query("select * from daily_totals where branch_code = :b")
        .bind("b", branch)
        .map((rs, _) ->
            totals.put(
                "ALL " + rs.getString("business_date") + " ",
                Recount.text(
                    rs.getLong("tickets"),
                    new Quantity(rs.getBigDecimal("units")),
                    new Money(rs.getBigDecimal("total")))))
        .list();
    tx.query("select * from daily_breakdowns where branch_code = :b")
        .bind("b", branch)
        .map((rs, _) -> {
          String day = rs.getString("dimension") + " " + rs.getString("business_date") + " ";
          Breakdown.parse(rs.getString("members"))
              .members()
              .forEach((member, sum) ->
                  totals.put(
                      day + member, Recount.text(sum.tickets(), sum.quantity(), sum.total())));
          return day;
        })
        .list();
    return totals;
  }
}
