package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditDao;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.PaymentReferences;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.UserDao;
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
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns a journal entry into the branch's tables again, as the till did when it happened, and the
 * counters past the identifiers it used. The one place that does so.
 */
final class Replay {
  private final SaleDao sales;
  private final ProductDao products;
  private final UserDao users;
  private final Stock stock;
  private final Counters counters;
  private final AuditDao audit = new AuditDao();
  private final PaymentReferences references = new PaymentReferences();
  private final Accounts accounts = new Accounts();
  private final Renumbering renumbering = new Renumbering();
  private final Drawers drawers = new Drawers();
  private final GoodsReturned goodsReturned;
  private final KnownCustomers customers = new KnownCustomers();

  Replay(SaleDao sales, ProductDao products, UserDao users, Stock stock, Counters counters) {
    this.sales = sales;
    this.products = products;
    this.users = users;
    this.stock = stock;
    this.counters = counters;
    this.goodsReturned = new GoodsReturned(stock);
  }

  /** The fact of an entry, or why there is none to be read. */
  static Fact read(JournalEntry entry) {
    Fact fact =
        FactKind.find(entry.kind(), entry.version())
            .orElseThrow(() -> new MalformedJson("its kind " + entry.kind() + " is not known"))
            .read(entry.payload());
    if (!fact.entityId().equals(entry.entityId())) {
      throw new MalformedJson("it is about " + fact.entityId() + ", not " + entry.entityId());
    }
    return fact;
  }

  /**
   * @return why the tables could not take the entry; then nothing was changed
   */
  Optional<String> replay(Transaction tx, JournalEntry entry, Keepsakes kept) {
    try {
      Fact fact = read(entry);
      Optional<String> fault = fault(tx, fact);
      if (fault.isEmpty()) {
        write(tx, entry, fact, kept);
      }
      return fault;
    } catch (MalformedJson | IllegalArgumentException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  private Optional<String> fault(Transaction tx, Fact fact) {
    return switch (fact) {
      case Sale sale ->
          when(sales.exists(tx, sale.id()), "the sale is here already")
              .or(() -> when(isImportedTwice(tx, sale), "its ticket was imported already"))
              .or(() -> unknown(tx, sale.lines().stream().map(Sale.Line::product).toList()));
      case ProductCreated product -> when(isTaken(tx, product), "its code or barcode is another's");
      case ProductChanged changed ->
          when(products.byId(tx, changed.id()).isEmpty(), "its product is not here")
              .or(() -> when(isTaken(tx, changed), "its code or barcode is another's"));
      case UserCreated user -> {
        Role.of(user.role());
        yield when(isTaken(tx, user), "its name is another's");
      }
      case StockAdjusted adjusted ->
          when(stock.isMoved(tx, adjusted.id()), "it is here already")
              .or(() ->
                  unknown(tx, adjusted.items().stream().map(StockAdjusted.Item::product).toList()));
      case UserChanged changed -> {
        Role.of(changed.after().role());
        yield when(users.byId(tx, changed.id()).isEmpty(), "its person is not here");
      }
      case ActionAudited audited -> when(audit.exists(tx, audited.id()), "it is here already");
      case HistoryRecovered _ -> Optional.empty();
      case CashSessionOpened opened -> when(drawers.isKnown(tx, opened), "it is here already");
      case CashMoved moved -> when(drawers.isKnown(tx, moved), "it is here already");
      case CashSessionClosed closed -> drawers.fault(tx, closed);
      case SaleReturned returned ->
          when(goodsReturned.isKnown(tx, returned), "it is here already")
              .or(() ->
                  unknown(tx, returned.lines().stream().map(SaleReturned.Line::product).toList()));
      case SealKeyPublished key -> when(goodsReturned.isKnown(tx, key), "it is here already");
      case CustomerCreated customer -> customers.fault(tx, customer);
      case CustomerChanged changed -> customers.fault(tx, changed);
      case CustomerPaid paid -> customers.fault(tx, paid);
    };
  }

  private static Optional<String> when(boolean wrong, String reason) {
    return wrong ? Optional.of(reason) : Optional.empty();
  }

  private boolean isImportedTwice(Transaction tx, Sale sale) {
    String ticket = sale.importedFrom();
    return ticket != null && sales.isCharged(tx, Ticket.historyKey(ticket));
  }

  private boolean isTaken(Transaction tx, ProductCreated product) {
    return products.byId(tx, product.id()).isPresent()
        || products.byCode(tx, product.code()).isPresent()
        || product.barcodes().stream().anyMatch(code -> products.byBarcode(tx, code).isPresent());
  }

  private boolean isTaken(Transaction tx, ProductChanged changed) {
    Predicate<Product> another = other -> !other.id().equals(changed.id());
    return products.byCode(tx, changed.after().code()).filter(another).isPresent()
        || changed.after().barcodes().stream()
            .anyMatch(code -> products.byBarcode(tx, code).filter(another).isPresent());
  }

  private boolean isTaken(Transaction tx, UserCreated user) {
    return users.byId(tx, user.id()).isPresent() || users.byName(tx, user.name()).isPresent();
  }

  private Optional<String> unknown(Transaction tx, Iterable<String> ids) {
    for (String id : ids) {
      if (products.byId(tx, id).isEmpty()) {
        return Optional.of("it names the product " + id + ", which is not here");
      }
    }
    return Optional.empty();
  }

  private void write(Transaction tx, JournalEntry entry, Fact fact, Keepsakes kept) {
    switch (fact) {
      case Sale sale -> write(tx, entry, sale, kept);
      case ProductCreated product -> {
        products.insert(tx, product.id(), ProductState.of(product), entry.occurredAt());
        counters.passOver(tx, "product", Identifiers.counter(product.id()));
      }
      case ProductChanged changed -> products.change(tx, changed.id(), changed.after());
      case UserCreated user -> {
        users.insert(
            tx,
            kept.user(user),
            kept.passwordHash(user.name()),
            kept.pinHash(user.name()),
            entry.occurredAt());
        counters.passOver(tx, "user", Identifiers.counter(user.id()));
      }
      case StockAdjusted adjusted -> {
        stock.adjust(tx, adjusted, entry.occurredAt());
        counters.passOver(tx, "stock-adjustment", Identifiers.counter(adjusted.id()));
      }
      case UserChanged changed -> users.change(tx, changed.id(), changed.after());
      case ActionAudited audited -> {
        audit.insert(tx, audited, entry.occurredAt());
        counters.passOver(tx, AuditDao.COUNTER, Identifiers.counter(audited.id()));
      }
      case HistoryRecovered recovered ->
          renumbering.recovered(tx, entry.epoch(), recovered, entry.occurredAt());
      case CashSessionOpened opened -> drawers.write(tx, opened, counters);
      case CashMoved moved -> drawers.write(tx, moved, counters);
      case CashSessionClosed closed -> drawers.write(tx, closed);
      case SaleReturned returned -> goodsReturned.write(tx, returned, entry.sequence(), counters);
      case SealKeyPublished key -> goodsReturned.write(tx, key);
      case CustomerCreated customer -> customers.write(tx, customer, entry.occurredAt(), counters);
      case CustomerChanged changed -> customers.write(tx, changed.id(), changed.after());
      case CustomerPaid paid -> customers.write(tx, paid, entry.sequence(), counters);
    }
  }

  private void write(Transaction tx, JournalEntry entry, Sale sale, Keepsakes kept) {
    stock.takeOut(tx, sale);
    sales.insert(tx, sale, kept.ticketKey(sale), entry.sequence());
    references.note(tx, sale);
    accounts.note(tx, sale);
    counters.passOver(tx, "sale-" + sale.businessDate(), Identifiers.counter(sale.id()));
    if (sale.document() != null) {
      ReceiptNumbers.passOver(tx, counters, sale.document());
    }
    if (sale.printedAs() != null) {
      renumbering.note(tx, entry.epoch(), entry.kind(), sale.printedAs(), sale.id());
    }
  }
}
