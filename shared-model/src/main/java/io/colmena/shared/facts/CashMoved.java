package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code cash.moved}, version 1: the drawer was opened without a sale, to put money in, to take
 * some out, or for neither.
 *
 * @param id such as {@code CUS-MOV-001}
 * @param session the cash session whose drawer it was
 * @param amount more than nothing; 0.00 when no money moved
 * @param reason in the words of whoever did it
 * @param movedAt UTC, in milliseconds
 * @param cashier who did it
 * @param approval who allowed it, when the cashier may not alone; else null
 */
public record CashMoved(
    String id,
    String session,
    Direction direction,
    Money amount,
    String reason,
    Instant movedAt,
    Sale.Cashier cashier,
    @Nullable Approved approval)
    implements Fact {
  /** Which way the money went. The names are stored and sent: never rename one. */
  public enum Direction {
    IN,
    OUT,
    /** The drawer was opened and no money was to move. */
    NO_SALE
  }

  /** Who allowed it, and why. */
  public record Approved(String id, String name, String reason) {
    public Approved {
      Required.text(id, "approval.id", 40);
      Required.text(name, "approval.name", 120);
      Required.text(reason, "approval.reason", 200);
    }
  }

  /**
   * @throws IllegalArgumentException if something is missing or the amount is none of that
   *     direction
   */
  public CashMoved {
    Required.text(id, "id", 40);
    Required.text(session, "session", 40);
    Required.field(direction, "direction");
    Required.text(reason, "reason", 200);
    Required.field(movedAt, "movedAt");
    Required.field(cashier, "cashier");
    Required.field(amount, "amount");
    if (amount.isNegative() || amount.isZero() != (direction == Direction.NO_SALE)) {
      throw new IllegalArgumentException("no amount to move " + direction + ": " + amount);
    }
  }

  /** What it changes in the drawer: negative when money went out. */
  public Money change() {
    return direction == Direction.OUT ? amount.negated() : amount;
  }

  @Override
  public FactKind kind() {
    return FactKind.CASH_MOVED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
