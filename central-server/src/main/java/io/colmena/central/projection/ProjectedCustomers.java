package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.identity.BranchCode;

/** The customers that the branches met. */
final class ProjectedCustomers {
  private final BranchCode branch;
  private final Rows created;
  private final Rows changed;

  ProjectedCustomers(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.created =
        tx.rows(
            """
            insert into customers (customer_id, branch_code, document, name, phone, address)
            values (?, ?, ?, ?, ?, ?)
            """);
    this.changed =
        tx.rows("update customers set name = ?, phone = ?, address = ? where customer_id = ?");
  }

  void add(CustomerCreated customer) {
    created.add(
        customer.id(),
        branch.code(),
        customer.document(),
        customer.name(),
        customer.phone(),
        customer.address());
  }

  void add(CustomerChanged change) {
    CustomerChanged.State now = change.after();
    changed.add(now.name(), now.phone(), now.address(), change.id());
  }

  void write() {
    created.write();
    changed.write();
  }
}
