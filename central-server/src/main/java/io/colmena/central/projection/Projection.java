package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import java.util.Optional;

/**
 * Gathers what some entries of one branch change, and writes it all at once. Lives in one
 * transaction.
 */
final class Projection {
  /** See the comment on the column sale_key. */
  static final long KEYS_PER_BRANCH = 1_000_000_000_000L;

  private final BranchCode branch;
  private final long firstKey;
  private final ProjectedCatalog catalog;
  private final ProjectedSales sales;
  private final ProjectedStock stock;
  private final DailyTotals totals;

  Projection(Transaction tx, BranchCode branch, int branchNumber) {
    this.branch = branch;
    this.firstKey = branchNumber * KEYS_PER_BRANCH;
    this.catalog = new ProjectedCatalog(tx, branch);
    this.sales = new ProjectedSales(tx, branch);
    this.stock = new ProjectedStock(tx, branch);
    this.totals = new DailyTotals(tx, branch);
  }

  /**
   * @return why the entry cannot be projected, or empty; an entry that cannot be changes nothing
   */
  Optional<String> add(JournalEntry entry) {
    Optional<FactKind> kind = FactKind.find(entry.kind(), entry.version());
    if (kind.isEmpty()) {
      return Optional.of(
          "this centre does not know the kind " + entry.kind() + " version " + entry.version());
    }
    Fact fact;
    try {
      fact = kind.get().read(entry.payload());
    } catch (MalformedJson e) {
      return Optional.of("its payload cannot be read: " + e.getMessage());
    }
    if (!fact.entityId().equals(entry.entityId()) || !isOfBranch(fact)) {
      return Optional.of("it is about " + fact.entityId() + ", which is not of " + branch);
    }
    switch (fact) {
      case Sale sale -> add(sale, entry.sequence());
      case ProductCreated product -> catalog.add(product);
      case UserCreated user -> catalog.add(user);
      case StockAdjusted adjusted -> stock.add(adjusted, entry.sequence());
    }
    return Optional.empty();
  }

  /** One writer per record: a branch tells only of what carries its own prefix. */
  private boolean isOfBranch(Fact fact) {
    return fact.entityId().startsWith(branch + "-");
  }

  private void add(Sale sale, long sequence) {
    sales.add(sale, firstKey + sequence);
    stock.add(sale);
    totals.add(sale, catalog::categoryOf);
  }

  void write() {
    catalog.write();
    sales.write();
    stock.write();
    totals.write();
  }
}
