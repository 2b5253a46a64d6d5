package io.colmena.pos.history;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale in a list.
 *
 * @param sequence its place in the journal
 * @param receipt the number on it, or null for a sale without one
 * @param customer document number, or null
 * @param methods how it was paid, without rounding
 */
public record SaleInBrief(
    String id,
    long sequence,
    LocalDate businessDate,
    LocalDateTime localTime,
    String cashier,
    @Nullable String customer,
    @Nullable String receipt,
    Quantity units,
    Money total,
    List<PaymentMethod> methods) {
  public SaleInBrief {
    methods = List.copyOf(methods);
  }

  SaleInBrief paidBy(List<PaymentMethod> used) {
    return new SaleInBrief(
        id, sequence, businessDate, localTime, cashier, customer, receipt, units, total, used);
  }
}
