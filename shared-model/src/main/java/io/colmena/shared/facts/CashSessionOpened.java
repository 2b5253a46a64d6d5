package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code cash-session.opened}, version 1: somebody counted the float into a till's drawer, and
 * sales go into it from now on.
 *
 * @param id the session, such as {@code CUS-CAJA-001}
 * @param till name of the till whose drawer it is
 * @param openedAt UTC, in milliseconds
 * @param businessDate the branch's own accounting day when it was opened; it stays the session's
 * @param cashier who counted
 * @param pieces the float, note by note and coin by coin; empty for a drawer without one
 * @param total what the pieces are worth
 */
public record CashSessionOpened(
    String id,
    String till,
    Instant openedAt,
    LocalDate businessDate,
    Sale.Cashier cashier,
    List<CashPieces> pieces,
    Money total)
    implements Fact {
  /**
   * @throws IllegalArgumentException if something is missing or the sum does not agree
   */
  public CashSessionOpened {
    Required.text(id, "id", 40);
    Required.text(till, "till", 40);
    Required.field(openedAt, "openedAt");
    Required.field(businessDate, "businessDate");
    Required.field(cashier, "cashier");
    pieces = List.copyOf(Required.field(pieces, "pieces"));
    Money counted = CashPieces.total(pieces);
    if (!counted.equals(Required.field(total, "total"))) {
      throw new IllegalArgumentException(
          "the total " + total + " is not that of its pieces (" + counted + ")");
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.CASH_SESSION_OPENED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
