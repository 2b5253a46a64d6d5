package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.Customer;
import io.colmena.shared.facts.CustomerPaid;
import java.util.function.Consumer;

/** What lies over the screen of the customers. */
@FunctionalInterface
public interface CreditDialogs {
  /** Takes what a customer pays, into a drawer that is open. */
  void takePayment(Customer customer, Consumer<CustomerPaid> paid);
}
