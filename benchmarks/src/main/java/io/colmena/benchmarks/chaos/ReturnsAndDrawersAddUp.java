package io.colmena.benchmarks.chaos;

import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReports;
import io.colmena.central.returns.DoubleReturn;
import io.colmena.central.returns.DoubleReturns;
import io.colmena.database.Database;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Each Z that the centre holds is what the facts before it come to, and no branch took more back
 * than it had sold; of a branch of which a copy was used, that was looked at when it happened. The
 * centre names what came back twice because those who took it could not ask each other, and its
 * reports take off each day what came back on it.
 */
final class ReturnsAndDrawersAddUp implements Invariant {
  @Override
  public List<String> violations(World world) {
    Database centre = world.centre().database().direct();
    List<String> violations = new ArrayList<>();
    List<Fact> all = new ArrayList<>();
    for (BranchCode branch : world.branches()) {
      List<Fact> facts = centre.read(tx -> JournalFacts.of(HeldLines.of(tx, branch).lines()));
      all.addAll(facts);
      facts.forEach(fact -> world.trace().written(fact.kind().journalName()));
      ReturnedSums returned = new ReturnedSums(facts);
      if (!world.wasCopied(branch)) {
        violations.addAll(DrawerSums.wrong(facts));
        violations.addAll(returned.moreThanSold());
      }
      violations.addAll(reported(centre, branch, returned));
    }
    Map<String, Money> doubled = new ReturnedSums(all).doubled();
    doubled.forEach((_, _) -> world.trace().written("(returned twice)"));
    violations.addAll(
        Differences.between("what the centre names as returned twice", doubled, named(centre)));
    return violations;
  }

  private static List<String> reported(Database centre, BranchCode branch, ReturnedSums returned) {
    SalesReports reports = new SalesReports(centre);
    List<String> violations = new ArrayList<>();
    returned
        .byDay()
        .forEach((day, sum) -> {
          Money told = reports.sales(day, day, Grouping.BRANCH, Optional.of(branch)).returned();
          if (!told.equals(sum)) {
            violations.add(
                "%s took %s back on %s, and the reports say %s".formatted(branch, sum, day, told));
          }
        });
    return violations;
  }

  private static Map<String, Money> named(Database centre) {
    Map<String, Money> named = new TreeMap<>();
    for (DoubleReturn one : new DoubleReturns(centre).all()) {
      named.put(one.sale(), one.returned());
    }
    return named;
  }
}
