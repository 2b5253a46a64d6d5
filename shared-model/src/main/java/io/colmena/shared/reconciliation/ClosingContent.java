package io.colmena.shared.reconciliation;

import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some tables say of a drawer that was counted.
 *
 * @param id of the session
 * @param comment on the difference, or null
 * @param methods in the order of {@link PaymentMethod}
 */
public record ClosingContent(
    String id,
    String till,
    LocalDate businessDate,
    Instant closedAt,
    SaleContent.Cashier cashier,
    long sales,
    long unsent,
    @Nullable String comment,
    List<Counted> methods)
    implements RowContent {

  /**
   * @param number of the method, which is the same at both sides
   * @param amount what was counted
   */
  public record Counted(int number, String method, Money expected, Money amount, Money difference) {
    private static final List<String> METHODS =
        Stream.of(PaymentMethod.values()).map(Enum::name).toList();

    public static Counted of(String method, Money expected, Money amount, Money difference) {
      return new Counted(numberOf(method), method, expected, amount, difference);
    }

    /** 0 for one that there is not: damaged rows may tell of it. */
    private static int numberOf(String method) {
      return METHODS.indexOf(method) + 1;
    }
  }

  public ClosingContent {
    methods =
        methods.stream()
            .sorted(Comparator.comparingInt(Counted::number).thenComparing(Counted::method))
            .toList();
  }

  /** What the tables ought to say of a closing. */
  public static ClosingContent of(CashSessionClosed closed) {
    return new ClosingContent(
        closed.id(),
        closed.till(),
        closed.businessDate(),
        closed.closedAt().truncatedTo(ChronoUnit.MILLIS),
        new SaleContent.Cashier(closed.cashier().id(), closed.cashier().name()),
        closed.sales(),
        closed.unsent(),
        closed.comment(),
        closed.methods().stream()
            .map(method ->
                Counted.of(
                    method.method().name(),
                    method.expected(),
                    method.counted(),
                    method.difference()))
            .toList());
  }
}
