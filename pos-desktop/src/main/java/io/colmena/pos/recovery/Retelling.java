package io.colmena.pos.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditDao;
import io.colmena.pos.cash.CashMovementDao;
import io.colmena.pos.cash.CashSessionDao;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.CustomerDao;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.numbering.Counters;
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
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.facts.UserChanged;
import io.colmena.shared.facts.UserCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a fact of a lost history says among those of the centre's. An article is known by its code
 * and a person by the name to log in, so one that both histories met is one; what got an identifier
 * that the centre knows as another's gets a fresh one, also where later facts name it. Belongs to
 * one recovery.
 */
final class Retelling {
  private final BranchCode branch;
  private final SaleDao sales;
  private final ProductDao products;
  private final UserDao users;
  private final Stock stock;
  private final Counters counters;
  private final AuditDao audit = new AuditDao();
  private final PresentIdentifiers present = new PresentIdentifiers();
  private final Drawers drawers = new Drawers();
  private final GoodsReturned goodsReturned;
  private final KnownCustomers customers = new KnownCustomers();
  private final Set<String> knownProducts = new HashSet<>();

  Retelling(
      BranchCode branch,
      SaleDao sales,
      ProductDao products,
      UserDao users,
      Stock stock,
      Counters counters) {
    this.branch = branch;
    this.sales = sales;
    this.products = products;
    this.users = users;
    this.stock = stock;
    this.counters = counters;
    this.goodsReturned = new GoodsReturned(stock);
  }

  /** The fact was found in the centre's history, under this identifier. */
  void isKnown(Fact fact, String id) {
    switch (fact) {
      case ProductCreated product -> {
        present.product(product.id(), id);
        knownProducts.add(product.id());
      }
      case UserCreated user -> present.user(user.id(), id);
      case CashSessionOpened opened -> present.session(opened.id(), id);
      case CustomerCreated customer -> present.customer(customer.id(), id);
      case Sale sale -> present.sale(sale.id(), id);
      case StockAdjusted _, HistoryRecovered _ -> {} // nothing else names these
      case SaleReturned _, SealKeyPublished _, ProductChanged _ -> {} // nor these
      case UserChanged _, ActionAudited _, CashMoved _, CashSessionClosed _ -> {} // nor these
      case CustomerChanged _, CustomerPaid _ -> {} // nor these
    }
  }

  /** The fact as it is to be told; empty if the branch knows it by now from the centre. */
  Optional<Fact> of(Transaction tx, Fact fact) {
    return switch (fact) {
      case Sale sale -> of(tx, sale);
      case ProductCreated product -> of(tx, product);
      case ProductChanged changed -> Optional.of(of(tx, changed));
      case UserCreated user -> of(tx, user);
      case UserChanged changed -> of(changed);
      case ActionAudited audited -> of(tx, audited);
      case StockAdjusted adjusted -> of(tx, adjusted);
      case HistoryRecovered _ -> Optional.empty(); // this recovery tells of itself
      case CashSessionOpened opened -> Optional.of(of(tx, opened));
      case CashMoved moved -> Optional.of(of(tx, moved));
      case CashSessionClosed closed -> Optional.of(of(closed));
      case SaleReturned returned ->
          Optional.of(goodsReturned.retold(tx, returned, branch, counters, present));
      case SealKeyPublished key -> goodsReturned.retold(tx, key).map(Fact.class::cast);
      case CustomerCreated customer -> of(tx, customer);
      case CustomerChanged changed -> Optional.of(of(changed));
      case CustomerPaid paid -> Optional.of(customers.retold(tx, paid, branch, counters, present));
    };
  }

  /** The payload of a fact that was changed, with whatever else a newer program had written. */
  static ObjectNode payload(ObjectNode original, Fact changed) {
    ObjectNode payload = original.deepCopy();
    payload.setAll((ObjectNode) Json.tree(changed));
    return payload;
  }

  private Optional<Fact> of(Transaction tx, Sale sale) {
    String imported = sale.importedFrom();
    if (imported != null && sales.isCharged(tx, Ticket.historyKey(imported))) {
      return Optional.empty();
    }
    boolean isTaken = sales.exists(tx, sale.id());
    String counter = "sale-" + sale.businessDate();
    String id =
        isTaken
            ? Identifiers.sale(branch, sale.businessDate(), counters.next(tx, counter))
            : sale.id();
    present.sale(sale.id(), id);
    String session = sale.session();
    return Optional.of(
        new Sale(
            id,
            sale.soldAt(),
            sale.localTime(),
            sale.businessDate(),
            present.of(sale.cashier()),
            sale.customer(),
            imported,
            sale.lines().stream().map(present::of).toList(),
            sale.payments(),
            sale.total(),
            sale.tax(),
            isTaken ? Objects.requireNonNullElse(sale.printedAs(), sale.id()) : sale.printedAs(),
            sale.till(),
            session == null ? null : present.session(session),
            sale.document(),
            present.of(sale.approvals()),
            present.of(sale.buyer())));
  }

  private CashSessionOpened of(Transaction tx, CashSessionOpened opened) {
    String id =
        drawers.isKnown(tx, opened)
            ? Identifiers.cashSession(branch, counters.next(tx, CashSessionDao.COUNTER))
            : opened.id();
    present.session(opened.id(), id);
    return new CashSessionOpened(
        id,
        opened.till(),
        opened.openedAt(),
        opened.businessDate(),
        present.of(opened.cashier()),
        opened.pieces(),
        opened.total());
  }

  private CashMoved of(Transaction tx, CashMoved moved) {
    return new CashMoved(
        drawers.isKnown(tx, moved)
            ? Identifiers.cashMovement(branch, counters.next(tx, CashMovementDao.COUNTER))
            : moved.id(),
        present.session(moved.session()),
        moved.direction(),
        moved.amount(),
        moved.reason(),
        moved.movedAt(),
        present.of(moved.cashier()),
        present.of(moved.approval()));
  }

  private CashSessionClosed of(CashSessionClosed closed) {
    return new CashSessionClosed(
        present.session(closed.id()),
        closed.till(),
        closed.businessDate(),
        closed.closedAt(),
        present.of(closed.cashier()),
        closed.pieces(),
        closed.methods(),
        closed.sales(),
        closed.comment(),
        closed.unsent());
  }

  private Optional<Fact> of(Transaction tx, ProductCreated product) {
    Optional<Product> same = products.byCode(tx, product.code());
    if (same.isPresent()) {
      isKnown(product, same.get().id());
      return Optional.empty();
    }
    String id =
        products.byId(tx, product.id()).isPresent()
            ? Identifiers.product(branch, counters.next(tx, "product"))
            : product.id();
    present.product(product.id(), id);
    List<String> free =
        product.barcodes().stream()
            .filter(barcode -> products.byBarcode(tx, barcode).isEmpty())
            .toList();
    return Optional.of(
        new ProductCreated(
            id,
            product.code(),
            product.name(),
            product.category(),
            product.unit(),
            product.price(),
            product.cost(),
            product.taxKind(),
            free,
            product.bag(),
            product.description(),
            product.minimumStock(),
            product.decision()));
  }

  /** A code that became another article's meanwhile stays with that one. */
  private ProductChanged of(Transaction tx, ProductChanged changed) {
    String id = present.product(changed.id());
    Predicate<Product> another = other -> !other.id().equals(id);
    ProductState after = changed.after();
    boolean isCodeTaken = products.byCode(tx, after.code()).filter(another).isPresent();
    String code =
        isCodeTaken ? products.byId(tx, id).map(Product::code).orElse(after.code()) : after.code();
    List<String> free =
        after.barcodes().stream()
            .filter(barcode -> products.byBarcode(tx, barcode).filter(another).isEmpty())
            .toList();
    return new ProductChanged(id, changed.before(), after.known(code, free), changed.decision());
  }

  private Optional<Fact> of(Transaction tx, UserCreated user) {
    Optional<UserDao.Stored> same = users.byName(tx, user.name());
    if (same.isPresent()) {
      isKnown(user, same.get().user().id());
      return Optional.empty();
    }
    String id =
        users.byId(tx, user.id()).isPresent()
            ? Identifiers.user(branch, counters.next(tx, "user"))
            : user.id();
    present.user(user.id(), id);
    return Optional.of(new UserCreated(id, user.name(), user.displayName(), user.role()));
  }

  private Optional<Fact> of(Transaction tx, CustomerCreated customer) {
    Optional<Customer> same = customers.byDocument(tx, customer.document());
    if (same.isPresent()) {
      isKnown(customer, same.get().id());
      return Optional.empty();
    }
    String id =
        customers.isKnown(tx, customer.id())
            ? Identifiers.customer(branch, counters.next(tx, CustomerDao.COUNTER))
            : customer.id();
    present.customer(customer.id(), id);
    return Optional.of(
        new CustomerCreated(
            id, customer.document(), customer.name(), customer.phone(), customer.address()));
  }

  private CustomerChanged of(CustomerChanged changed) {
    return new CustomerChanged(present.customer(changed.id()), changed.before(), changed.after());
  }

  private Optional<Fact> of(UserChanged changed) {
    return Optional.of(
        new UserChanged(present.user(changed.id()), changed.before(), changed.after()));
  }

  private Optional<Fact> of(Transaction tx, ActionAudited audited) {
    String id =
        audit.exists(tx, audited.id())
            ? Identifiers.audit(branch, counters.next(tx, AuditDao.COUNTER))
            : audited.id();
    ActionAudited.Person approver = audited.approver();
    return Optional.of(
        new ActionAudited(
            id,
            audited.businessDate(),
            audited.action(),
            present.of(audited.actor()),
            approver == null ? null : present.of(approver),
            present.subject(audited.subject()),
            audited.detail(),
            audited.reason()));
  }

  /** The stock with which an article began was counted once, whoever wrote it down. */
  private Optional<Fact> of(Transaction tx, StockAdjusted adjusted) {
    boolean isOpening = adjusted.reason().equals(Stock.OPENING);
    if (isOpening
        && adjusted.items().stream().allMatch(item -> knownProducts.contains(item.product()))) {
      return Optional.empty();
    }
    String id =
        stock.isMoved(tx, adjusted.id())
            ? Identifiers.stockAdjustment(branch, counters.next(tx, "stock-adjustment"))
            : adjusted.id();
    return Optional.of(
        new StockAdjusted(
            id,
            adjusted.businessDate(),
            adjusted.reason(),
            adjusted.items().stream().map(present::of).toList()));
  }
}
