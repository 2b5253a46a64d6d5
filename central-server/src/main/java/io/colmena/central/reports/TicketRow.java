package io.colmena.central.reports;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param key see {@link io.colmena.central.projection.SaleKey}
 * @param localTime on the shop's own clock
 * @param document the receipt's number, or null if the till gave none
 * @param methods how it was paid, each once
 */
public record TicketRow(
    long key,
    String id,
    BranchCode branch,
    String branchName,
    LocalDate day,
    Instant soldAt,
    LocalDateTime localTime,
    String cashier,
    Sale.@Nullable Document document,
    Quantity units,
    Money total,
    List<String> methods) {
  TicketRow paidBy(List<String> payments) {
    return new TicketRow(
        key,
        id,
        branch,
        branchName,
        day,
        soldAt,
        localTime,
        cashier,
        document,
        units,
        total,
        payments);
  }
}
