package io.colmena.central.reconciliation;

import io.colmena.central.branches.Branches;
import io.colmena.central.projection.Breakdown;
import io.colmena.central.projection.Dimension;
import io.colmena.central.projection.TotalKey;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.reconciliation.FieldDifference;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.SaleContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the sums that reports read with the sales that the journal tells of. It adds up on its
 * own, without the code that wrote the sums.
 */
final class TotalsCheck {
  private static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

  private final Transaction tx;
  private final int branchNumber;

  TotalsCheck(Transaction tx, BranchCode branch) {
    this.tx = tx;
    this.branchNumber = Branches.number(tx, branch);
  }

  private record Sum(long tickets, BigDecimal units, BigDecimal total) {
    Sum plus(Sum other) {
      return new Sum(tickets + other.tickets, units.add(other.units), total.add(other.total));
    }

    Sum asOneTicket() {
      return new Sum(1, units, total);
    }
  }

  List<Finding> findings(LocalDate day, Collection<SaleContent> journal) {
    Map<String, Sum> stored = stored(day);
    Map<String, Sum> expected = expected(journal);
    Set<String> names = new TreeSet<>(stored.keySet());
    names.addAll(expected.keySet());
    List<Finding> findings = new ArrayList<>();
    for (String name : names) {
      Sum here = stored.getOrDefault(name, NOTHING);
      Sum truth = expected.getOrDefault(name, NOTHING);
      compare(findings, name, "tickets", here.tickets(), truth.tickets());
      compare(findings, name, "units", plain(here.units()), plain(truth.units()));
      compare(findings, name, "total", money(here.total()), money(truth.total()));
    }
    return findings;
  }

  private static void compare(
      List<Finding> findings, String name, String field, Object here, Object truth) {
    if (!here.equals(truth)) {
      findings.add(
          Finding.changed(
              Finding.Side.CENTRE,
              "daily total " + name,
              new FieldDifference(field, here.toString(), truth.toString())));
    }
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  private static String money(BigDecimal amount) {
    return amount.setScale(2, java.math.RoundingMode.UNNECESSARY).toPlainString();
  }

  private Map<String, Sum> expected(Collection<SaleContent> journal) {
    Map<String, String> categories = new Categories(tx).of(journal);
    Map<String, Sum> sums = new TreeMap<>();
    for (SaleContent sale : journal) {
      inOneSale(sale, categories).forEach((name, sum) -> sums.merge(name, sum, Sum::plus));
    }
    return sums;
  }

  private static Map<String, Sum> inOneSale(SaleContent sale, Map<String, String> categories) {
    Map<String, Sum> sums = new HashMap<>();
    Sum whole = new Sum(1, sale.units().amount(), sale.total().amount());
    sums.put(name(Dimension.ALL, ""), whole);
    int hour = sale.localTime().getHour();
    sums.put(name(Dimension.HOUR, String.format(Locale.ROOT, "%02d", hour)), whole);
    sums.put(name(Dimension.CASHIER, sale.cashier().id()), whole);
    for (SaleContent.Line line : sale.lines()) {
      Sum sum = new Sum(1, line.quantity().amount(), line.total().amount());
      sums.merge(name(Dimension.PRODUCT, line.code()), sum, Sum::plus);
      String category = categories.getOrDefault(line.product(), "-");
      sums.merge(name(Dimension.CATEGORY, category), sum, Sum::plus);
    }
    for (SaleContent.Payment payment : sale.payments()) {
      Sum sum = new Sum(1, sale.units().amount(), payment.amount().amount());
      sums.merge(
          name(Dimension.PAYMENT, payment.method()),
          sum,
          (a, b) -> new Sum(1, a.units(), a.total().add(b.total())));
    }
    sums.replaceAll((_, sum) -> sum.asOneTicket());
    return sums;
  }

  private static String name(Dimension dimension, String member) {
    return member.isEmpty() ? dimension.name() : dimension.name() + " " + member;
  }

  private Map<String, Sum> stored(LocalDate day) {
    Map<String, Sum> stored = new HashMap<>();
    tx.query("select tickets, units, total from daily_totals where total_key = :key")
        .bind("key", TotalKey.of(Dimension.ALL, day, branchNumber))
        .map((rs, _) ->
            stored.put(
                name(Dimension.ALL, ""),
                new Sum(
                    rs.getLong("tickets"), rs.getBigDecimal("units"), rs.getBigDecimal("total"))))
        .list();
    for (Dimension dimension : Dimension.broken()) {
      breakdown(dimension, day)
          .forEach((member, sum) -> stored.put(name(dimension, member), read(sum)));
    }
    return stored;
  }

  private Map<String, Breakdown.Sum> breakdown(Dimension dimension, LocalDate day) {
    return tx.query("select members from daily_breakdowns where breakdown_key = :key")
        .bind("key", TotalKey.of(dimension, day, branchNumber))
        .mapTo(String.class)
        .findOne()
        .map(TotalsCheck::members)
        .orElse(Map.of());
  }

  /** What is damaged so that it cannot be read says nothing of any member. */
  private static Map<String, Breakdown.Sum> members(String json) {
    try {
      return Breakdown.parse(json).members();
    } catch (MalformedJson _) {
      return Map.of();
    }
  }

  private static Sum read(Breakdown.Sum sum) {
    return new Sum(
        sum.tickets(),
        BigDecimal.valueOf(sum.units(), Quantity.SCALE),
        BigDecimal.valueOf(sum.cents(), Money.SCALE));
  }
}
