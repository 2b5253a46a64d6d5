package io.colmena.central.projection;

import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.HistoryRecovered;
import io.colmena.shared.facts.ProductChanged;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import java.util.Optional;

/**
 * Gathers what some entries of one branch change, and writes it all at once. Lives in one
 * transaction.
 */
final class Projection {
  private final BranchCode branch;
  private final int branchNumber;
  private final ProjectedCatalog catalog;
  private final ProjectedSales sales;
  private final ProjectedStock stock;
  private final DailyTotals totals;
  private final ProjectedAudit audit;
  private final ProjectedCash cash;
  private final ProjectedReturns returns;
  private final ProjectedCustomers customers;

  Projection(Transaction tx, BranchCode branch, int branchNumber, KnownCategories categories) {
    this.branch = branch;
    this.branchNumber = branchNumber;
    this.catalog = new ProjectedCatalog(tx, branch, categories);
    this.sales = new ProjectedSales(tx, branch);
    this.stock = new ProjectedStock(tx, branch, branchNumber);
    this.totals = new DailyTotals(tx, branch, branchNumber);
    this.audit = new ProjectedAudit(tx, branch);
    this.cash = new ProjectedCash(tx, branch);
    this.returns = new ProjectedReturns(tx, branch);
    this.customers = new ProjectedCustomers(tx, branch);
  }

  /**
   * @return why the entry cannot be projected, or empty; an entry that cannot be changes nothing
   * @throws DatabaseException if what is gathered is more than can be told; all of it is to be
   *     undone
   */
  Optional<String> add(ReadEntry entry) {
    if (entry.fact().isEmpty()) {
      return Optional.of(entry.fault());
    }
    fits(() -> add(entry.fact().get(), entry));
    return Optional.empty();
  }

  private static void fits(Runnable work) {
    try {
      work.run();
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new DatabaseException(SqlFault.BAD_VALUE, String.valueOf(e.getMessage()), e);
    }
  }

  private void add(Fact fact, ReadEntry entry) {
    switch (fact) {
      case Sale sale -> add(sale);
      case ProductCreated product -> catalog.add(product);
      case ProductChanged changed -> catalog.add(changed, entry.sequence());
      case UserCreated user -> catalog.add(user);
      case UserChanged changed -> catalog.add(changed);
      case ActionAudited audited -> audit.add(audited, entry.entry().orElseThrow().occurredAt());
      case StockAdjusted adjusted -> stock.add(adjusted, entry.sequence());
      case HistoryRecovered _ -> {} // what it tells of follows as entries of its own
      case CashSessionOpened opened -> cash.add(opened);
      case CashMoved moved -> cash.add(moved);
      case CashSessionClosed closed -> cash.add(closed);
      case SaleReturned returned -> {
        returns.add(returned);
        customers.add(returned);
        stock.add(returned, entry.sequence());
      }
      case SealKeyPublished key -> returns.add(key, entry.entry().orElseThrow().occurredAt());
      case CustomerCreated customer -> customers.add(customer);
      case CustomerChanged changed -> customers.add(changed);
      case CustomerPaid paid -> customers.add(paid);
    }
  }

  private void add(Sale sale) {
    sales.add(sale, SaleKey.of(branchNumber, SaleNumber.of(branch, sale.id())));
    stock.add(sale);
    customers.add(sale);
    totals.add(sale, catalog::categoryOf);
  }

  /**
   * @throws DatabaseException also if a sum is more than can be told
   */
  void write() {
    catalog.write();
    sales.write();
    audit.write();
    cash.write();
    returns.write();
    customers.write();
    fits(stock::write);
    fits(totals::write);
  }
}
