package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code customer.paid}, version 1: a customer paid something of what they owe ("abono").
 *
 * @param id such as {@code CUS-ABO-001}
 * @param customer who paid, such as {@code CUS-CLI-042}
 * @param document the customer's DNI or RUC
 * @param name as the slip shows it
 * @param amount more than 0.00
 * @param method with which the money came
 * @param reference the terminal's or the wallet's operation number, or null
 * @param owed what the customer owed after it, as the slip says
 * @param paidAt UTC, in milliseconds
 * @param businessDate the branch's own accounting day
 * @param cashier who took it
 * @param till name of the till, or null
 * @param session the cash session whose drawer took the money, or null if none was open
 */
public record CustomerPaid(
    String id,
    String customer,
    String document,
    String name,
    Money amount,
    PaymentMethod method,
    @Nullable String reference,
    Money owed,
    Instant paidAt,
    LocalDate businessDate,
    Sale.Cashier cashier,
    @Nullable String till,
    @Nullable String session)
    implements Fact {
  /**
   * @throws IllegalArgumentException if something is missing, or no money was paid
   */
  public CustomerPaid {
    Required.text(id, "id", 40);
    Required.text(customer, "customer", 40);
    Required.text(document, "document", 20);
    Required.text(name, "name", 200);
    Required.field(owed, "owed");
    Required.textOrNull(reference, "reference", 60);
    Required.field(paidAt, "paidAt");
    Required.field(businessDate, "businessDate");
    Required.field(cashier, "cashier");
    if (!Required.field(amount, "amount").isPositive()
        || !Required.field(method, "method").isMoney()) {
      throw new IllegalArgumentException("nobody pays " + amount + " by " + method);
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.CUSTOMER_PAID;
  }

  @Override
  public String entityId() {
    return id;
  }
}
