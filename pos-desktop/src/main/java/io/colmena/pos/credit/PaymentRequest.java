package io.colmena.pos.credit;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants to pay of a debt.
 *
 * @param key born with the window: giving the same one again finds the payment it became
 * @param customer such as {@code CUS-CLI-042}
 * @param amount more than 0.00, and no more than is owed
 * @param reference the terminal's or the wallet's operation number; a wallet must have one
 */
public record PaymentRequest(
    String key, String customer, Money amount, PaymentMethod method, @Nullable String reference) {}
