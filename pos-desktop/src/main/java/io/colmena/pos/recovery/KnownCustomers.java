package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.pos.checkout.PaymentReferences;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.CustomerDao;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.time.Instant;
import java.util.Optional;

/** The customers' part of a recovery. The same document is the same customer in both histories. */
final class KnownCustomers {
  private final CustomerDao customers = new CustomerDao();
  private final Accounts accounts = new Accounts();
  private final PaymentReferences references = new PaymentReferences();

  Optional<Customer> byDocument(Transaction tx, String document) {
    return customers.byDocument(tx, document);
  }

  boolean isKnown(Transaction tx, String id) {
    return customers.byId(tx, id).isPresent();
  }

  Optional<String> fault(Transaction tx, CustomerCreated created) {
    boolean taken =
        isKnown(tx, created.id()) || customers.byDocument(tx, created.document()).isPresent();
    return taken ? Optional.of("its document is another's") : Optional.empty();
  }

  Optional<String> fault(Transaction tx, CustomerChanged changed) {
    return isKnown(tx, changed.id()) ? Optional.empty() : Optional.of("its customer is not here");
  }

  void write(Transaction tx, CustomerCreated created, Instant at, Counters counters) {
    Customer customer =
        new Customer(
            created.id(), created.document(), created.name(), created.phone(), created.address());
    customers.insert(tx, customer, at);
    counters.passOver(tx, CustomerDao.COUNTER, Identifiers.counter(created.id()));
  }

  void write(Transaction tx, String id, CustomerChanged.State state) {
    customers.byId(tx, id).ifPresent(customer -> customers.change(tx, customer, state));
  }

  Optional<String> fault(Transaction tx, CustomerPaid paid) {
    if (accounts.isMoved(tx, paid.id())) {
      return Optional.of("it is here already");
    }
    return isKnown(tx, paid.customer())
        ? Optional.empty()
        : Optional.of("its customer is not here");
  }

  void write(Transaction tx, CustomerPaid paid, long sequence, Counters counters) {
    accounts.paid(tx, paid, "told:" + paid.id(), sequence);
    references.note(tx, paid.method(), paid.reference(), paid.id());
    counters.passOver(tx, Accounts.COUNTER, Identifiers.counter(paid.id()));
  }

  void undo(Transaction tx, CustomerPaid paid) {
    accounts.undo(tx, paid.id());
    references.forget(tx, paid.id());
  }

  /** As it is told again, by the present names of what it is about. */
  CustomerPaid retold(
      Transaction tx,
      CustomerPaid paid,
      BranchCode branch,
      Counters counters,
      PresentIdentifiers present) {
    String session = paid.session();
    return new CustomerPaid(
        accounts.isMoved(tx, paid.id())
            ? Identifiers.customerPayment(branch, counters.next(tx, Accounts.COUNTER))
            : paid.id(),
        present.customer(paid.customer()),
        paid.document(),
        paid.name(),
        paid.amount(),
        paid.method(),
        paid.reference(),
        paid.owed(),
        paid.paidAt(),
        paid.businessDate(),
        present.of(paid.cashier()),
        paid.till(),
        session == null ? null : present.session(session));
  }

  void undo(Transaction tx, CustomerCreated created) {
    customers.remove(tx, created.id());
  }
}
