package io.colmena.pos.catalog;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.catalog.Refusal.Refused;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.ProductChanged;
import io.colmena.shared.facts.ProductState;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the branch offers, as somebody who may decides it. It changes only products that were first
 * met here; the others are the centre's or another branch's. Each deed is in the audit trail and in
 * the journal.
 */
public final class Assortment {
  /** More is a slip of the keyboard. */
  public static final Money MOST_PRICE = Money.of("99999.99");

  public static final Quantity MOST_STOCK = Quantity.of(999_999);

  private final Database database;
  private final Catalog catalog;
  private final ProductDao products;
  private final Stock stock;
  private final Journal journal;
  private final AuditTrail audit;
  private final BranchCode branch;
  private final BusinessCalendar calendar;
  private final Clock clock;

  public Assortment(
      Database database,
      Catalog catalog,
      ProductDao products,
      Stock stock,
      Journal journal,
      AuditTrail audit,
      BranchCode branch,
      BusinessCalendar calendar,
      Clock clock) {
    this.database = database;
    this.catalog = catalog;
    this.products = products;
    this.stock = stock;
    this.journal = journal;
    this.audit = audit;
    this.branch = branch;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Who does something.
   *
   * @param approval of somebody who may, or null when the actor may alone
   */
  public record Deed(User actor, @Nullable Approval approval) {
    private void require(Permission permission) throws Refused {
      boolean allowed = approval != null && approval.permission() == permission;
      if (!allowed && !actor.role().may(permission)) {
        throw new Refused(new Refusal.NotAllowed());
      }
    }
  }

  /** Either a product or why there is none. */
  private record Outcome(Optional<ProductCard> card, Optional<Refusal> refusal) {
    static Outcome done(Optional<ProductCard> card) {
      return new Outcome(card, Optional.empty());
    }

    static Outcome refused(Refusal refusal) {
      return new Outcome(Optional.empty(), Optional.of(refusal));
    }

    ProductCard orRefused() throws Refused {
      if (refusal.isPresent()) {
        throw new Refused(refusal.get());
      }
      return card.orElseThrow();
    }
  }

  /** Whether the branch may change what is said of it. */
  public boolean isOurs(ProductCard card) {
    return card.chain() == null && card.id().startsWith(branch + "-");
  }

  public ProductCard create(Deed deed, NewProduct wanted) throws Refused {
    deed.require(Permission.EDIT_PRODUCTS);
    return database.compute(tx -> created(tx, deed, wanted)).orRefused();
  }

  private Outcome created(Transaction tx, Deed deed, NewProduct wanted) {
    if (!wanted.price().isPositive()) {
      return Outcome.refused(new Refusal.NoPrice());
    }
    products.lock(tx);
    Optional<Refusal> taken = taken(tx, "", wanted.state());
    if (taken.isPresent()) {
      return Outcome.refused(taken.get());
    }
    Product product = catalog.create(tx, wanted);
    note(tx, deed, "product-created", product.id(), said(wanted.state()));
    return Outcome.done(products.card(tx, product.id()));
  }

  /**
   * Says something else of a product.
   *
   * @param seen as it was when somebody began to change it
   */
  public ProductCard change(Deed deed, ProductCard seen, ProductState wanted) throws Refused {
    deed.require(Permission.EDIT_PRODUCTS);
    return database.compute(tx -> changed(tx, deed, seen, wanted)).orRefused();
  }

  /** Sells a product no more, or again. It stays known to old receipts. */
  public ProductCard withdraw(Deed deed, ProductCard seen, boolean withdrawn) throws Refused {
    return change(deed, seen, seen.state().withdrawn(withdrawn));
  }

  private Outcome changed(Transaction tx, Deed deed, ProductCard seen, ProductState wanted) {
    if (!isOurs(seen)) {
      return Outcome.refused(new Refusal.NotOurs());
    }
    products.lock(tx);
    ProductCard now = products.card(tx, seen.id()).orElseThrow();
    Set<ProductField> meanwhile = ProductField.differences(seen.state(), now.state());
    if (!meanwhile.isEmpty()) {
      return Outcome.refused(new Refusal.Meanwhile(now, meanwhile));
    }
    if (!wanted.price().isPositive() && !wanted.price().equals(now.state().price())) {
      return Outcome.refused(new Refusal.NoPrice()); // what never had one can still be withdrawn
    }
    Optional<Refusal> taken = taken(tx, seen.id(), wanted);
    if (taken.isPresent()) {
      return Outcome.refused(taken.get());
    }
    if (!ProductField.differences(now.state(), wanted).isEmpty()) {
      write(tx, deed, now, wanted);
    }
    return Outcome.done(products.card(tx, seen.id()));
  }

  /**
   * Takes products in as a file has them: creates those whose code is not here, and changes the
   * others.
   *
   * @return why some were left as they are
   */
  public List<Refusal> takeIn(Deed deed, List<NewProduct> wanted) throws Refused {
    deed.require(Permission.EDIT_PRODUCTS);
    return database.compute(
        tx -> wanted.stream().flatMap(each -> takeIn(tx, deed, each).refusal().stream()).toList());
  }

  private Outcome takeIn(Transaction tx, Deed deed, NewProduct wanted) {
    Optional<ProductCard> present = products.cardByCode(tx, wanted.code());
    return present.isEmpty()
        ? created(tx, deed, wanted)
        : changed(tx, deed, present.get(), merged(present.get().state(), wanted));
  }

  /** A product as a file wants it; what the file does not say stays as it is. */
  public static ProductState merged(ProductState present, NewProduct wanted) {
    ProductState told = wanted.state();
    return new ProductState(
        told.code(),
        told.name(),
        told.category(),
        told.unit(),
        told.price(),
        told.cost() == null ? present.cost() : told.cost(),
        told.taxKind(),
        told.barcodes().isEmpty() ? present.barcodes() : told.barcodes(),
        present.bag(),
        told.description() == null ? present.description() : told.description(),
        told.minimumStock() == null ? present.minimumStock() : told.minimumStock(),
        present.withdrawn());
  }

  private void write(Transaction tx, Deed deed, ProductCard now, ProductState wanted) {
    products.change(tx, now.id(), wanted);
    note(tx, deed, "product-changed", now.id(), said(now.state()) + " → " + said(wanted));
    journal.append(tx, new ProductChanged(now.id(), now.state(), wanted), clock.instant());
  }

  /**
   * Makes the books say what is there.
   *
   * @param seen with the stock that somebody compared with
   * @param words in the person's own, or blank
   */
  public ProductCard adjust(
      Deed deed, ProductCard seen, Quantity counted, AdjustReason reason, String words)
      throws Refused {
    deed.require(Permission.ADJUST_STOCK);
    return database.compute(tx -> adjusted(tx, deed, seen, counted, reason, words)).orRefused();
  }

  private Outcome adjusted(
      Transaction tx,
      Deed deed,
      ProductCard seen,
      Quantity counted,
      AdjustReason reason,
      String words) {
    Quantity before = stock.lock(tx, seen.id());
    if (before.compareTo(seen.inStock()) != 0) {
      return Outcome.refused(new Refusal.StockMoved(before));
    }
    if (before.compareTo(counted) != 0) {
      Instant now = clock.instant();
      stock.correct(
          tx, seen.id(), counted.minus(before), reason.name(), calendar.businessDate(now), now);
      String detail =
          seen.state().code() + " " + seen.state().name() + ": " + before + " → " + counted;
      note(tx, deed, "stock-adjusted", seen.id(), detail + ", " + reason + suffix(words));
    }
    return Outcome.done(products.card(tx, seen.id()));
  }

  private static String suffix(String words) {
    return words.isBlank() ? "" : ": " + words.strip();
  }

  private void note(Transaction tx, Deed deed, String action, String subject, String detail) {
    Approval approval = deed.approval();
    if (approval == null) {
      audit.note(tx, deed.actor(), action, subject, detail);
    } else {
      audit.note(tx, deed.actor(), approval, subject, detail);
    }
  }

  private static String said(ProductState state) {
    return state.code()
        + " "
        + state.name()
        + ", "
        + state.price()
        + (state.withdrawn() ? ", withdrawn" : "");
  }

  private Optional<Refusal> taken(Transaction tx, String id, ProductState wanted) {
    Optional<Product> code =
        products.byCode(tx, wanted.code()).filter(other -> !other.id().equals(id));
    if (code.isPresent()) {
      return code.map(Refusal.CodeTaken::new);
    }
    for (String barcode : wanted.barcodes()) {
      Optional<Product> other =
          products.byBarcode(tx, barcode).filter(each -> !each.id().equals(id));
      if (other.isPresent()) {
        return other.map(each -> new Refusal.BarcodeTaken(barcode, each));
      }
    }
    return Optional.empty();
  }
}
