package io.colmena.benchmarks.chaos;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.credit.PaymentRequest;
import io.colmena.pos.credit.PaymentResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Goods that are taken on credit, and what customers pay of that. */
final class CreditTrade {
  private CreditTrade() {}

  /** Somebody takes goods on credit, as far as she may, and pays the rest in cash. */
  static void owes(Till till, Ticket ticket, Chance chance) {
    AtomicReference<@Nullable Customer> who = new AtomicReference<>();
    till.does(services -> {
      List<Customer> trusted =
          PeopleTrade.known(services).stream().filter(Customer::hasCredit).toList();
      who.set(trusted.isEmpty() ? null : chance.of(trusted));
    });
    Customer customer = who.get();
    Money due = ticket.total();
    if (customer == null) {
      till.charges(ticket, tender(due, Money.ZERO));
      return;
    }
    // Now and then somebody tries for more than she may.
    boolean whole = chance.percent(10) || !customer.credit().isLessThan(due);
    Approval allowed =
        new Approval(Permission.SELL_ON_CREDIT, till.manager(), "paga el fin de mes");
    till.charges(
        ticket.withCustomer(customer.document()).approved(allowed.told()),
        tender(due, whole ? due : customer.credit()));
  }

  private static Tender tender(Money due, Money owed) {
    if (!owed.isPositive()) {
      return Tender.of(due).cash(due);
    }
    Tender onAccount = Tender.of(due).exactly(PaymentMethod.CREDIT, owed, null);
    return owed.isLessThan(due) ? onAccount.cash(due.minus(owed)) : onAccount;
  }

  /** Who would owe it, if the branch knows them now. */
  static Optional<Customer> customer(ShopServices services, Ticket ticket) {
    return Optional.ofNullable(ticket.customer()).flatMap(services.checkout()::customer);
  }

  static void paysADebt(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    till.does(services -> {
      List<Customer> debtors =
          PeopleTrade.known(services).stream()
              .filter(customer -> customer.owed().isPositive())
              .toList();
      if (!debtors.isEmpty()) {
        pays(till, services, chance.of(debtors), chance);
      }
    });
  }

  private static void pays(Till till, ShopServices services, Customer customer, Chance chance) {
    Money part = Money.ofCents(1 + chance.below((int) Math.min(customer.owed().cents(), 5_000)));
    Money amount = chance.percent(50) ? customer.owed() : part;
    PaymentMethod method = chance.percent(60) ? PaymentMethod.CASH : PaymentMethod.YAPE;
    PaymentRequest wanted =
        new PaymentRequest(
            till.shop().newTicketKey(),
            customer.id(),
            amount,
            method,
            method == PaymentMethod.CASH ? null : Trade.operation(chance));
    PaymentResult result = services.payments().pay(wanted, till.cashier());
    if (result instanceof PaymentResult.Done(CustomerPaid paid)) {
      till.promises(paid);
      if (chance.percent(20)) {
        till.sameAgain(result, services.payments().pay(wanted, till.cashier()));
      }
    }
  }
}
