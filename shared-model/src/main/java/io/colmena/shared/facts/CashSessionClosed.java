package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code cash-session.closed}, version 1: what was in the drawer when the session ended, counted
 * without knowing what was expected. It tells all of the report (Z), so nobody needs the sales to
 * read it.
 *
 * @param id the session
 * @param till name of the till whose drawer it was
 * @param businessDate the session's
 * @param closedAt UTC, in milliseconds
 * @param cashier who counted
 * @param pieces the cash, note by note and coin by coin
 * @param methods by payment method what was expected and what was counted; cash always
 * @param sales how many went into the session
 * @param comment what whoever counted says of the difference, or null
 * @param unsent entries of the journal that the centre had not acknowledged then
 */
public record CashSessionClosed(
    String id,
    String till,
    LocalDate businessDate,
    Instant closedAt,
    Sale.Cashier cashier,
    List<CashPieces> pieces,
    List<Method> methods,
    long sales,
    @Nullable String comment,
    long unsent)
    implements Fact {
  /** A comment is as long as an approval's reason. */
  public static final int LONGEST_COMMENT = 200;

  /**
   * What there is of one payment method.
   *
   * @param expected by the sales, and for cash by the float and what was moved
   * @param difference counted less expected: negative when something is missing
   */
  public record Method(PaymentMethod method, Money expected, Money counted, Money difference) {
    public Method {
      Required.field(method, "methods.method");
      Required.field(expected, "methods.expected");
      Required.field(counted, "methods.counted");
      if (!counted.minus(expected).equals(Required.field(difference, "methods.difference"))) {
        throw new IllegalArgumentException(
            "the difference " + difference + " is not that of " + counted + " and " + expected);
      }
    }

    public static Method of(PaymentMethod method, Money expected, Money counted) {
      return new Method(method, expected, counted, counted.minus(expected));
    }
  }

  /**
   * @throws IllegalArgumentException if something is missing, or the cash is not what its pieces
   *     are worth
   */
  public CashSessionClosed {
    Required.text(id, "id", 40);
    Required.text(till, "till", 40);
    Required.field(businessDate, "businessDate");
    Required.field(closedAt, "closedAt");
    Required.field(cashier, "cashier");
    pieces = List.copyOf(Required.field(pieces, "pieces"));
    methods = List.copyOf(Required.field(methods, "methods"));
    if (comment != null) {
      Required.text(comment, "comment", LONGEST_COMMENT);
    }
    requireCounted(CashPieces.total(pieces), methods);
  }

  private static void requireCounted(Money counted, List<Method> methods) {
    if (methods.stream().map(Method::method).distinct().count() != methods.size()) {
      throw new IllegalArgumentException("a payment method is counted twice");
    }
    boolean agrees =
        methods.stream()
            .anyMatch(m -> m.method() == PaymentMethod.CASH && m.counted().equals(counted));
    if (!agrees) {
      throw new IllegalArgumentException("the counted cash is not that of its pieces: " + counted);
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.CASH_SESSION_CLOSED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
