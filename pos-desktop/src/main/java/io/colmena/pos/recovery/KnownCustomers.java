package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.CustomerDao;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.identity.Identifiers;
import java.time.Instant;
import java.util.Optional;

/** The customers' part of a recovery. The same document is the same customer in both histories. */
final class KnownCustomers {
  private final CustomerDao customers = new CustomerDao();

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

  void undo(Transaction tx, CustomerCreated created) {
    customers.remove(tx, created.id());
  }
}
