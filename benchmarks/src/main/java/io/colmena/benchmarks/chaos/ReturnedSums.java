package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came back of what was sold, added up once more. */
final class ReturnedSums {
  private final Map<String, Sale> sales = new HashMap<>();
  private final List<SaleReturned> returns = new ArrayList<>();

  ReturnedSums(List<Fact> facts) {
    for (Fact fact : facts) {
      if (fact instanceof Sale sale) {
        sales.put(sale.id(), sale);
      } else if (fact instanceof SaleReturned returned) {
        returns.add(returned);
      }
    }
  }

  /** Of which lines, or receipts of another branch, one branch took more back than was sold. */
  List<String> moreThanSold() {
    Map<String, Quantity> back = new TreeMap<>();
    Map<String, Money> given = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (SaleReturned returned : returns) {
      SaleReturned.Seal seal = returned.seal();
      if (seal != null) {
        Money sum = given.merge(returned.sale(), returned.total(), Money::plus);
        if (seal.total().isLessThan(sum)) {
          wrong.add(sum + " was given for the receipt " + returned.sale() + " of " + seal.total());
        }
        continue;
      }
      for (SaleReturned.Line line : returned.lines()) {
        String key = returned.sale() + " line " + line.line();
        Quantity sum = back.merge(key, line.quantity(), Quantity::plus);
        Quantity sold = sold(returned.sale(), line);
        if (sum.compareTo(sold) > 0) {
          wrong.add("of " + key + " came back " + sum + ", and " + sold + " were sold");
        }
      }
    }
    return wrong;
  }

  /** Of one sale only. */
  List<String> moreThanSold(String sale) {
    return moreThanSold().stream().filter(words -> words.contains(sale + " ")).toList();
  }

  private Quantity sold(String id, SaleReturned.Line line) {
    Sale sale = sales.get(id);
    Integer number = line.line();
    return sale == null || number == null || number > sale.lines().size()
        ? Quantity.ZERO
        : sale.lines().get(number - 1).quantity();
  }

  /** By sale, of those of which more money was given back than they came to. */
  Map<String, Money> doubled() {
    Map<String, Money> back = new TreeMap<>();
    Map<String, Money> sealed = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (SaleReturned returned : returns) {
      back.merge(returned.sale(), returned.total(), Money::plus);
      times.merge(returned.sale(), 1, Integer::sum);
      if (returned.seal() != null) {
        sealed.put(returned.sale(), returned.seal().total());
      }
    }
    back.entrySet()
        .removeIf(one -> {
          Sale sale = sales.get(one.getKey());
          Money sold = sale == null ? sealed.get(one.getKey()) : sale.total();
          return times.getOrDefault(one.getKey(), 0) < 2
              || sold == null
              || !sold.isLessThan(one.getValue());
        });
    return back;
  }

  /** What was given back by business date. */
  Map<LocalDate, Money> byDay() {
    Map<LocalDate, Money> days = new TreeMap<>();
    returns.forEach(back -> days.merge(back.businessDate(), back.total(), Money::plus));
    return days;
  }
}
