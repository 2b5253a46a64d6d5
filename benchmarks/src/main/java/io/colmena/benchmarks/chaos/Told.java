package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.HistoryRecovered;
import io.colmena.shared.facts.ProductChanged;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a journal tells, added up here once more and with other means than the programs use.
 *
 * @param categories by product
 * @param stock by product
 * @param recoveries which history was given up, by the epoch that began then
 */
record Told(
    Map<String, Sale> sales,
    Map<String, String> categories,
    Map<String, Quantity> stock,
    Map<String, String> recoveries) {

  /**
   * @throws IllegalArgumentException if an entry cannot be read, or something is told twice
   */
  static Told by(List<String> lines) {
    Told told = new Told(new LinkedHashMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    Chain chain = new Chain(Head.EMPTY);
    Set<Hash> identities = new HashSet<>();
    for (String line : lines) {
      JournalEntry entry = JournalEntry.parse(line);
      Hash hash = chain.append(line.getBytes(StandardCharsets.UTF_8)).hash();
      Hash lost = entry.retells();
      if (!identities.add(hash) || (lost != null && !identities.add(lost))) {
        throw new IllegalArgumentException("entry " + entry.sequence() + " tells something again");
      }
      told.add(
          entry.epoch(),
          FactKind.find(entry.kind(), entry.version()).orElseThrow().read(entry.payload()));
    }
    return told;
  }

  private void add(int epoch, Fact fact) {
    switch (fact) {
      case Sale sale -> add(sale);
      case ProductCreated product -> categories.put(product.id(), product.category());
      case ProductChanged changed -> categories.put(changed.id(), changed.after().category());
      case StockAdjusted adjusted ->
          adjusted.items().forEach(i -> stock.merge(i.product(), i.quantity(), Quantity::plus));
      case UserCreated _, UserChanged _, ActionAudited _ -> {}
      case CashSessionOpened _, CashMoved _, CashSessionClosed _, SealKeyPublished _ -> {}
      case CustomerCreated _, CustomerChanged _, CustomerPaid _ -> {}
      case SaleReturned returned ->
          returned.lines().stream()
              .filter(line -> line.to() == SaleReturned.Destination.STOCK)
              .forEach(line -> stock.merge(line.product(), line.quantity(), Quantity::plus));
      case HistoryRecovered recovered ->
          recoveries.put(
              String.valueOf(epoch), recovered.common() + " " + recovered.lost().sequence());
    }
  }

  /** As receipts say them, each once whatever number the sale has now. */
  Set<Sale> receipts() {
    return sales.values().stream().map(Receipts::printed).collect(Collectors.toSet());
  }

  /** As tables keep them. */
  Map<String, Sale> rows() {
    Map<String, Sale> rows = new LinkedHashMap<>();
    sales.forEach((id, sale) -> rows.put(id, Receipts.inTables(sale)));
    return rows;
  }

  /** The codes of what was sold, by the product's identifier. */
  Map<String, String> articles() {
    Map<String, String> articles = new TreeMap<>();
    sales.values().stream()
        .flatMap(sale -> sale.lines().stream())
        .forEach(line -> articles.put(line.product(), line.code()));
    return articles;
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
