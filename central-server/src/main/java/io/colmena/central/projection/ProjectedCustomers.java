package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerCreated;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.BranchCode;

/** The customers that the branches met, and what they owe. */
final class ProjectedCustomers {
  private final BranchCode branch;
  private final Rows created;
  private final Rows changed;
  private final Rows owed;
  private final Rows returned;
  private final Rows payments;

  ProjectedCustomers(Transaction tx, BranchCode branch) {
    this.branch = branch;
    this.created =
        tx.rows(
            """
            insert into customers (customer_id, branch_code, document, name, phone, address)
            values (?, ?, ?, ?, ?, ?)
            """);
    this.changed =
        tx.rows(
            """
            update customers set name = ?, phone = ?, address = ?, credit_limit = ?
            where customer_id = ?
            """);
    this.owed = tx.rows("update customers set owed = owed + ? where customer_id = ?");
    this.returned =
        tx.rows(
            """
            update customers set owed = owed - ? where branch_code = ? and document = ?
            """);
    this.payments =
        tx.rows(
            """
            insert into customer_payments (payment_id, branch_code, customer_id, amount, method,
                                           reference, owed, paid_at, business_date, cashier_id,
                                           cashier_name, cash_session)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
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
    changed.add(now.name(), now.phone(), now.address(), now.creditLimit(), change.id());
  }

  /** Most sales are paid. */
  void add(Sale sale) {
    Sale.Buyer buyer = sale.buyer();
    if (buyer != null && !sale.onAccount().isZero()) {
      owed.add(sale.onAccount(), buyer.id());
    }
  }

  /** A sale on credit names the customer, and what comes back of it the same document. */
  void add(SaleReturned back) {
    if (!back.offAccount().isZero()) {
      returned.add(back.offAccount(), branch.code(), back.customer());
    }
  }

  void add(CustomerPaid paid) {
    owed.add(paid.amount().negated(), paid.customer());
    payments.add(
        paid.id(),
        branch.code(),
        paid.customer(),
        paid.amount(),
        paid.method().name(),
        paid.reference(),
        paid.owed(),
        paid.paidAt(),
        paid.businessDate(),
        paid.cashier().id(),
        paid.cashier().name(),
        paid.session());
  }

  void write() {
    created.write();
    changed.write();
    owed.write();
    returned.write();
    payments.write();
  }
}
