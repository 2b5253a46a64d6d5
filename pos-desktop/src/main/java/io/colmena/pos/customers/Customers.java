package io.colmena.pos.customers;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.identity.Identifiers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who buys at this branch. Whoever is new is created on the spot, without a network; the key of the
 * table decides when two tills meet the same document at the same moment.
 */
public final class Customers {
  private final Database database;
  private final Counters counters;
  private final Journal journal;
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
      BranchCode branch,
      Clock clock,
      Runnable afterChange) {
    this.database = database;
    this.counters = counters;
    this.journal = journal;
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

  /**
   * Gives a customer another name, telephone or address.
   *
   * @throws IllegalArgumentException if there is no name, or something is too long
   */
  public Customer change(
      Customer customer, String name, @Nullable String phone, @Nullable String address) {
    CustomerChanged.State wanted =
        new CustomerChanged.State(name.strip(), orNull(phone), orNull(address));
    return database.compute(tx -> {
      Customer present = dao.byId(tx, customer.id()).orElseThrow();
      if (!wanted.equals(present.state())) {
        CustomerChanged changed = new CustomerChanged(present.id(), present.state(), wanted);
        dao.change(tx, present, wanted);
        journal.append(tx, changed, clock.instant());
        tx.afterCommit(afterChange);
      }
      return dao.byId(tx, customer.id()).orElseThrow();
    });
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
