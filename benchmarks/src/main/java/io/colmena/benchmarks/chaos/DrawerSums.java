package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each drawer should hold, added up once more from what was written down before its Z. */
final class DrawerSums {
  private final Map<String, Map<PaymentMethod, Money>> expected = new HashMap<>();
  private final Map<String, Long> sales = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private DrawerSums() {}

  /** The closings whose figures are not what the facts before them come to, in words. */
  static List<String> wrong(List<Fact> facts) {
    DrawerSums sums = new DrawerSums();
    facts.forEach(sums::add);
    return sums.wrong;
  }

  private void add(Fact fact) {
    switch (fact) {
      case CashSessionOpened opened -> add(opened.id(), PaymentMethod.CASH, opened.total());
      case CashMoved moved -> add(moved.session(), PaymentMethod.CASH, moved.change());
      case Sale sale -> {
        if (sale.session() != null) {
          sales.merge(sale.session(), 1L, Long::sum);
        }
        sale.payments().forEach(paid -> add(sale.session(), paid.method(), paid.amount()));
      }
      case CustomerPaid paid -> add(paid.session(), paid.method(), paid.amount());
      case SaleReturned back ->
          back.refunds()
              .forEach(given -> add(back.session(), given.method(), given.amount().negated()));
      case CashSessionClosed closed -> compare(closed);
      default -> {} // no money moves
    }
  }

  private void add(@Nullable String session, PaymentMethod method, Money amount) {
    if (session != null) {
      expected
          .computeIfAbsent(session, _ -> new EnumMap<>(PaymentMethod.class))
          .merge(method, amount, Money::plus);
    }
  }

  private void compare(CashSessionClosed closed) {
    Map<PaymentMethod, Money> own = expected.getOrDefault(closed.id(), Map.of());
    for (CashSessionClosed.Method method : closed.methods()) {
      Money sum = own.getOrDefault(method.method(), Money.ZERO);
      if (!sum.equals(method.expected())) {
        wrong.add(
            "the Z of %s expects %s of %s, and the facts before it come to %s"
                .formatted(closed.id(), method.expected(), method.method(), sum));
      }
    }
    long sold = sales.getOrDefault(closed.id(), 0L);
    if (sold != closed.sales()) {
      wrong.add(
          "the Z of %s counts %d sales, and %d came before it"
              .formatted(closed.id(), closed.sales(), sold));
    }
  }
}
