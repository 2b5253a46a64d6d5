package io.colmena.pos.cash;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A till's drawer from its float to its count. Several cashiers may sell into one.
 *
 * @param id such as {@code CUS-CAJA-001}
 * @param businessDate of the moment in which it was opened, whatever the clock says later
 * @param openedBy who counted the float
 */
public record CashSession(
    String id,
    String till,
    LocalDate businessDate,
    Instant openedAt,
    Sale.Cashier openedBy,
    Money floatTotal) {}
