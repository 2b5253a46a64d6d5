package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditDao;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.people.UserDao;
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
import io.colmena.shared.journal.JournalEntry;

/** Takes out of the branch's tables what an entry put in: the last entry first. */
final class Undo {
  private final SaleDao sales;
  private final ProductDao products;
  private final UserDao users;
  private final Stock stock;
  private final AuditDao audit = new AuditDao();
  private final Renumbering renumbering = new Renumbering();
  private final Drawers drawers = new Drawers();
  private final GoodsReturned goodsReturned;
  private final Accounts accounts = new Accounts();
  private final KnownCustomers customers = new KnownCustomers();

  Undo(SaleDao sales, ProductDao products, UserDao users, Stock stock) {
    this.sales = sales;
    this.products = products;
    this.users = users;
    this.stock = stock;
    this.goodsReturned = new GoodsReturned(stock);
  }

  /** What only the tables know goes to the keepsakes first. */
  void undo(Transaction tx, JournalEntry entry, Keepsakes kept) {
    Fact fact = Replay.read(entry);
    renumbering.forget(tx, entry.kind(), entry.entityId());
    switch (fact) {
      case Sale sale ->
          sales
              .ticketKey(tx, sale.id(), entry.sequence())
              .ifPresent(key -> {
                kept.keepTicket(sale.id(), key);
                stock.undo(tx, sale.id());
                accounts.undo(tx, sale.id());
                sales.remove(tx, sale.id());
              });
      case ProductCreated product -> products.remove(tx, product.id());
      case ProductChanged changed -> products.change(tx, changed.id(), changed.before());
      case UserCreated user -> {
        users.byId(tx, user.id()).ifPresent(kept::keep);
        users.remove(tx, user.id());
      }
      case UserChanged changed -> users.change(tx, changed.id(), changed.before());
      case ActionAudited audited -> audit.remove(tx, audited.id());
      case StockAdjusted adjusted -> stock.undo(tx, adjusted.id());
      case HistoryRecovered _ -> renumbering.forget(tx, entry.epoch());
      case CashSessionOpened opened -> drawers.undo(tx, opened);
      case CashMoved moved -> drawers.undo(tx, moved);
      case CashSessionClosed closed -> drawers.undo(tx, closed);
      case SaleReturned returned -> goodsReturned.undo(tx, returned);
      case SealKeyPublished key -> goodsReturned.undo(tx, key);
      case CustomerCreated customer -> customers.undo(tx, customer);
      case CustomerChanged changed -> customers.write(tx, changed.id(), changed.before());
      case CustomerPaid paid -> customers.undo(tx, paid);
    }
  }
}
