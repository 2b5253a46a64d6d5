package io.colmena.pos.credit;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.checkout.Drawer;
import io.colmena.pos.checkout.PaymentReferences;
import io.colmena.pos.customers.AccountMovement;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.journal.JournalEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what customers pay of their debts. Account, drawer and journal entry are one transaction;
 * what {@link #pay} says was paid is on the disk.
 */
public final class CustomerPayments {
  private static final String TOLD =
      "select j.entry from account_movements m join journal j on j.sequence = m.journal_sequence where ";

  private final Database database;
  private final Counters counters;
  private final Journal journal;
  private final BranchCode branch;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final Drawer drawer;
  private final Runnable afterChange;
  private final Accounts accounts = new Accounts();
  private final PaymentReferences references = new PaymentReferences();

  /**
   * @param drawer where the money goes
   * @param afterChange the nudge to synchronise; it must return at once
   */
  public CustomerPayments(
      Database database,
      Counters counters,
      Journal journal,
      BranchCode branch,
      BusinessCalendar calendar,
      Clock clock,
      Drawer drawer,
      Runnable afterChange) {
    this.database = database;
    this.counters = counters;
    this.journal = journal;
    this.branch = branch;
    this.calendar = calendar;
    this.clock = clock;
    this.drawer = drawer;
    this.afterChange = afterChange;
  }

  /** What moved on a customer's account, the newest first. */
  public List<AccountMovement> movements(Customer customer, int most) {
    return database.read(tx -> accounts.of(tx, customer.id(), most));
  }

  /** A payment of before, as its slip said it. */
  public Optional<CustomerPaid> find(String id) {
    return database.read(tx -> told(tx, "m.reference", id));
  }

  /**
   * Giving the same request again (a second key press, a retry after an error whose outcome was not
   * known) gives the payment it already became.
   *
   * @throws IllegalArgumentException if nothing is to be paid, not with money, or by a wallet
   *     without its number; the till asks before
   */
  public PaymentResult pay(PaymentRequest wanted, User cashier) {
    requireSensible(wanted);
    try {
      return database.compute(tx -> pay(tx, wanted, cashier));
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.DUPLICATE) {
        throw e;
      }
      return database.compute(tx -> afterDuplicate(tx, wanted, e));
    }
  }

  private static void requireSensible(PaymentRequest wanted) {
    boolean nameless =
        wanted.method().isWallet() && PaymentReferences.normal(wanted.reference()).isEmpty();
    if (!wanted.amount().isPositive() || !wanted.method().isMoney() || nameless) {
      throw new IllegalArgumentException("nobody pays like that: " + wanted);
    }
  }

  private PaymentResult pay(Transaction tx, PaymentRequest wanted, User cashier) {
    // The drawer before anything else, as whoever sells holds it.
    String session = drawer.hold(tx).orElse(null);
    Optional<CustomerPaid> earlier = told(tx, "m.movement_key", wanted.key());
    if (earlier.isPresent()) {
      return new PaymentResult.Done(earlier.get());
    }
    if (session == null) {
      return new PaymentResult.NoSession();
    }
    Customer customer = accounts.hold(tx, wanted.customer()).orElseThrow();
    if (customer.owed().isLessThan(wanted.amount())) {
      return new PaymentResult.MoreThanOwed(customer.owed());
    }
    long number = counters.next(tx, Accounts.COUNTER);
    CustomerPaid paid = paid(wanted, customer, number, session, cashier);
    if (paid.method().isWallet()) {
      references.claim(tx, paid.method(), paid.reference(), paid.id());
    }
    accounts.paid(tx, paid, wanted.key(), journal.append(tx, paid, paid.paidAt()));
    tx.afterCommit(afterChange);
    return new PaymentResult.Done(paid);
  }

  private CustomerPaid paid(
      PaymentRequest wanted, Customer customer, long number, String session, User cashier) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new CustomerPaid(
        Identifiers.customerPayment(branch, number),
        customer.id(),
        customer.document(),
        customer.name(),
        wanted.amount(),
        wanted.method(),
        orNull(wanted.reference()),
        customer.owed().minus(wanted.amount()),
        now,
        calendar.businessDate(now),
        new Sale.Cashier(cashier.id(), cashier.displayName()),
        drawer.till(),
        session);
  }

  /** Somebody gave the same request, or used the same number, at the same moment. */
  private PaymentResult afterDuplicate(
      Transaction tx, PaymentRequest wanted, DatabaseException cause) {
    return told(tx, "m.movement_key", wanted.key())
        .<PaymentResult>map(PaymentResult.Done::new)
        .or(() ->
            references
                .owner(tx, wanted.method(), wanted.reference())
                .map(PaymentResult.ReferenceUsed::new))
        .orElseThrow(() -> cause);
  }

  private static Optional<CustomerPaid> told(Transaction tx, String column, String value) {
    return tx.query(TOLD + column + " = :value")
        .bind("value", value)
        .mapTo(String.class)
        .findOne()
        .map(
            line -> (CustomerPaid) FactKind.CUSTOMER_PAID.read(JournalEntry.parse(line).payload()));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
