package io.colmena.pos.customers;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that changed what a customer owes.
 *
 * @param reference the sale, the return or the payment
 * @param amount what is owed more by it; negative for less
 * @param method how a payment came, else null
 */
public record AccountMovement(
    String reference,
    Kind kind,
    Money amount,
    @Nullable PaymentMethod method,
    LocalDate businessDate) {
  /** The names are stored: never rename one. */
  public enum Kind {
    SALE,
    RETURN,
    PAYMENT
  }
}
