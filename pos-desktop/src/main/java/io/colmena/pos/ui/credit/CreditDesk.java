package io.colmena.pos.ui.credit;

import io.colmena.pos.credit.CustomerPayments;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.printing.PaymentSlips;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.shared.facts.CustomerPaid;

/** What the screens need to know of customers and their accounts. */
public record CreditDesk(
    Customers customers, CustomerPayments payments, PaymentSlips slips, ReceiptPrinter printer) {
  PrintResult print(CustomerPaid paid, boolean isCopy) {
    return printer.print(isCopy ? slips.copy(paid) : slips.original(paid));
  }
}
