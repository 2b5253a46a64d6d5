package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.HistoryRecovered;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a journal tells, added up here once more and with other means than the programs use.
 *
 * @param categories by product
 * @param stock by product
 */
record Told(Map<String, Sale> sales, Map<String, String> categories, Map<String, Quantity> stock) {

  /**
   * @throws IllegalArgumentException if an entry cannot be read, or something is told twice
   */
  static Told by(List<String> lines) {
    Told told = new Told(new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>());
    for (String line : lines) {
      JournalEntry entry = JournalEntry.parse(line);
      told.add(FactKind.find(entry.kind(), entry.version()).orElseThrow().read(entry.payload()));
    }
    return told;
  }

  private void add(Fact fact) {
    switch (fact) {
      case Sale sale -> add(sale);
      case ProductCreated product -> categories.put(product.id(), product.category());
      case StockAdjusted adjusted ->
          adjusted.items().forEach(i -> stock.merge(i.product(), i.quantity(), Quantity::plus));
      case UserCreated _ -> {}
      case HistoryRecovered _ -> {}
    }
  }

  private void add(Sale sale) {
    if (sales.put(sale.id(), sale) != null) {
      throw new IllegalArgumentException("the sale " + sale.id() + " is told twice");
    }
    for (Sale.Line line : sale.lines()) {
      stock.merge(line.product(), line.quantity().negated(), Quantity::plus);
    }
  }
}
