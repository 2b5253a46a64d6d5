package io.colmena.demo;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one side says was sold in a period.
 *
 * @param payments amount by method
 */
record Figures(long tickets, Quantity units, Money total, SortedMap<String, Money> payments) {
  static final Figures NONE = new Figures(0, Quantity.ZERO, Money.ZERO, new TreeMap<>());

  Figures {
    payments = Collections.unmodifiableSortedMap(new TreeMap<>(payments));
  }

  Figures plus(Figures other) {
    TreeMap<String, Money> both = new TreeMap<>(payments);
    other.payments.forEach((method, amount) -> both.merge(method, amount, Money::plus));
    return new Figures(
        tickets + other.tickets, units.plus(other.units), total.plus(other.total), both);
  }

  Money paidWith(String method) {
    return payments.getOrDefault(method, Money.ZERO);
  }

  /** In what these figures, the centre's, are not those of the branch; empty when they agree. */
  List<String> differencesFrom(Figures branch) {
    List<String> differences = new ArrayList<>();
    if (tickets != branch.tickets) {
      differences.add(difference("tickets", Amounts.count(tickets), Amounts.count(branch.tickets)));
    }
    if (!units.equals(branch.units)) {
      differences.add(difference("unidades", Amounts.of(units), Amounts.of(branch.units)));
    }
    if (!total.equals(branch.total)) {
      differences.add(difference("total S/", Amounts.of(total), Amounts.of(branch.total)));
    }
    TreeSet<String> methods = new TreeSet<>(payments.keySet());
    methods.addAll(branch.payments.keySet());
    for (String method : methods) {
      if (!paidWith(method).equals(branch.paidWith(method))) {
        differences.add(
            difference(
                Amounts.method(method) + " S/",
                Amounts.of(paidWith(method)),
                Amounts.of(branch.paidWith(method))));
      }
    }
    return differences;
  }

  private static String difference(String what, String centre, String branch) {
    return what + ": " + centre + " en el centro, " + branch + " en la sucursal";
  }
}
