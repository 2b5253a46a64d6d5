package io.colmena.pos.customers;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who buys at this branch. Whoever is new is created on the spot, without a network; the key of the
 * table decides when two tills meet the same document at the same moment.
 */
public final class Customers {
  /** In the audit trail: somebody may owe more or less than before. */
  private static final String LIMIT_SET = "credit-limit-set";

  /** Of a name and of an address. */
  private static final int LONGEST_NAME = 200;

  private static final int LONGEST_PHONE = 40;

  private final Database database;
  private final Counters counters;
  private final Journal journal;
  private final AuditTrail audit;
  private final BranchCode branch;
  private final Clock clock;
  private final Runnable afterChange;
  private final CustomerDao dao = new CustomerDao();

  /**
   * @param afterChange the nudge to synchronise; it must return at once
   */
  public Customers(
      Database database,
      Counters counters,
      Journal journal,
      AuditTrail audit,
      BranchCode branch,
      Clock clock,
      Runnable afterChange) {
    this.database = database;
    this.counters = counters;
    this.journal = journal;
    this.audit = audit;
    this.branch = branch;
    this.clock = clock;
    this.afterChange = afterChange;
  }

  public Optional<Customer> find(String document) {
    return database.read(tx -> dao.byDocument(tx, document));
  }

  /** Those in whose document or name everything is found that was typed. */
  public List<Customer> search(String typed, int most) {
    return database.read(tx -> dao.search(tx, typed, most));
  }

  /**
   * @throws IllegalArgumentException if there is no name, or something is too long
   */
  public CreateResult create(
      CustomerDocument document, String name, @Nullable String phone, @Nullable String address) {
    try {
      return database.compute(tx ->
          dao.byDocument(tx, document.number())
              .<CreateResult>map(CreateResult.Taken::new)
              .orElseGet(
                  () -> new CreateResult.Created(insert(tx, document, name, phone, address))));
    } catch (DatabaseException e) {
      if (e.fault() != SqlFault.DUPLICATE) {
        throw e;
      }
      // Another till created the same customer at the same moment.
      return new CreateResult.Taken(find(document.number()).orElseThrow(() -> e));
    }
  }

  private Customer insert(
      Transaction tx,
      CustomerDocument document,
      String name,
      @Nullable String phone,
      @Nullable String address) {
    Instant now = clock.instant();
    CustomerCreated created =
        new CustomerCreated(
            Identifiers.customer(branch, counters.next(tx, CustomerDao.COUNTER)),
            document.number(),
            name.strip(),
            orNull(phone),
            orNull(address));
    Customer customer =
        new Customer(
            created.id(), created.document(), created.name(), created.phone(), created.address());
    dao.insert(tx, customer, now);
    journal.append(tx, created, now);
    tx.afterCommit(afterChange);
    return customer;
  }

  /** Of those who owe something, or are owed, the same; the most first. */
  public List<Customer> debtors(String typed, int most) {
    return database.read(tx -> dao.debtors(tx, typed, most));
  }

  /** What all customers together owe. */
  public Money owedInAll() {
    return database.read(dao::owedInAll);
  }

  /** As the tables say now. */
  public Optional<Customer> byId(String id) {
    return database.read(tx -> dao.byId(tx, id));
  }

  /**
   * Gives a customer another name, telephone, address or credit limit. A limit below what is owed
   * already only stops further credit.
   *
   * @param before what the actor saw; only what differs from it is changed
   * @param approvals what somebody else allowed
   * @throws IllegalArgumentException if there is no name, something is too long, or the actor may
   *     not and nobody allowed it; the till asks before
   */
  public Customer change(
      Customer before, CustomerChanged.State wanted, User actor, List<Approval> approvals) {
    needed(before, wanted).forEach(permission -> Approval.require(permission, actor, approvals));
    return database.compute(tx -> {
      Customer present = dao.byId(tx, before.id()).orElseThrow();
      if (!wanted.equals(present.state())) {
        if (!Objects.equals(wanted.creditLimit(), present.creditLimit())) {
          audit.note(
              tx,
              actor,
              LIMIT_SET,
              present.id(),
              present.name()
                  + ": "
                  + said(present.creditLimit())
                  + " → "
                  + said(wanted.creditLimit()));
        }
        CustomerChanged changed = new CustomerChanged(present.id(), present.state(), wanted);
        dao.change(tx, present, wanted);
        journal.append(tx, changed, clock.instant());
        tx.afterCommit(afterChange);
      }
      return dao.byId(tx, before.id()).orElseThrow();
    });
  }

  /** Whether what somebody typed is more than is kept of it. */
  public static boolean isTooLong(String name, String phone, String address) {
    return name.strip().length() > LONGEST_NAME
        || address.strip().length() > LONGEST_NAME
        || phone.strip().length() > LONGEST_PHONE;
  }

  /**
   * What the fields of a window say; blank is nothing.
   *
   * @throws IllegalArgumentException if there is no name, or something is too long
   */
  public static CustomerChanged.State state(
      String name, @Nullable String phone, @Nullable String address, @Nullable Money creditLimit) {
    return new CustomerChanged.State(name.strip(), orNull(phone), orNull(address), creditLimit);
  }

  /** What somebody must be allowed to make of a customer what is wanted. */
  public static List<Permission> needed(Customer before, CustomerChanged.State wanted) {
    List<Permission> needed = new ArrayList<>();
    CustomerChanged.State now = before.state();
    boolean sameLimit = Objects.equals(wanted.creditLimit(), now.creditLimit());
    if (!sameLimit) {
      needed.add(Permission.GIVE_CREDIT);
    }
    if (!wanted.equals(
        new CustomerChanged.State(now.name(), now.phone(), now.address(), wanted.creditLimit()))) {
      needed.add(Permission.EDIT_CUSTOMERS);
    }
    return needed;
  }

  private static String said(@Nullable Money limit) {
    return limit == null ? "-" : limit.toString();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
