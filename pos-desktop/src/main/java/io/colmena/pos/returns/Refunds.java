package io.colmena.pos.returns;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How money goes back: first what was sold on credit is owed no more, and is never given back in
 * cash; then what came by a card or a wallet, by the same way; the rest in cash. A cash total that
 * was rounded in the customer's favour is not given back above what was paid. Everything is counted
 * from the beginning of the sale, so that its returns together come to what was paid, to the
 * céntimo.
 */
public final class Refunds {
  private static final List<PaymentMethod> BEFORE_CASH =
      List.of(PaymentMethod.CREDIT, PaymentMethod.CARD, PaymentMethod.YAPE, PaymentMethod.PLIN);

  private final ReturnableSale returnable;
  private final Sale sale;
  private final Money coin;

  /**
   * @param coin the smallest that cash is given back with; zero if cash is exact
   */
  Refunds(ReturnableSale returnable, Money coin) {
    this.returnable = returnable;
    this.sale = returnable.sale();
    this.coin = coin;
  }

  /**
   * @param goods what the goods had cost
   * @param inCash whether all of it goes back in cash, however it came
   */
  List<SaleReturned.Refund> of(Money goods, boolean inCash) {
    Money rest = due(goods);
    List<SaleReturned.Refund> refunds = new ArrayList<>();
    for (PaymentMethod method : BEFORE_CASH) {
      Money part = goesBack(method, inCash) ? left(method).min(rest) : Money.ZERO;
      if (part.isPositive()) {
        refunds.add(new SaleReturned.Refund(method, part, reference(method)));
        rest = rest.minus(part);
      }
    }
    boolean isLast = sale.total().equals(returnable.returnedTotal().plus(goods));
    Money cash = isLast ? rest : payable(rest);
    if (cash.isPositive()) {
      refunds.add(new SaleReturned.Refund(PaymentMethod.CASH, cash, null));
    }
    Money given = Money.sum(refunds.stream().map(SaleReturned.Refund::amount));
    if (!given.equals(goods)) {
      refunds.add(new SaleReturned.Refund(PaymentMethod.ROUNDING, goods.minus(given), null));
    }
    return refunds;
  }

  /** Whether some of it came another way than in cash and would go back that way. */
  boolean isCashOtherwise(Money goods) {
    return of(goods, false).stream().anyMatch(refund -> isApart(refund.method()));
  }

  private static boolean goesBack(PaymentMethod method, boolean inCash) {
    return !inCash || method == PaymentMethod.CREDIT;
  }

  private static boolean isApart(PaymentMethod method) {
    return method.isMoney() && method != PaymentMethod.CASH;
  }

  /** What is to go back now, given what went back before. */
  private Money due(Money goods) {
    Money paid =
        Money.sum(
            sale.payments().stream()
                .filter(payment -> !payment.method().isRounding())
                .map(Sale.Payment::amount));
    Money before =
        Money.sum(
            returnable.returns().stream()
                .map(returned -> returned.moneyBack().plus(returned.offAccount())));
    Money upTo = share(paid, returnable.returnedTotal().plus(goods).min(sale.total()));
    return upTo.isLessThan(before) ? Money.ZERO : upTo.minus(before);
  }

  private Money share(Money paid, Money returned) {
    if (sale.total().isZero()) {
      return Money.ZERO;
    }
    BigDecimal exact = paid.amount().multiply(returned.amount());
    return new Money(exact.divide(sale.total().amount(), Money.SCALE, RoundingMode.DOWN));
  }

  /** What of that method did not go back yet. */
  private Money left(PaymentMethod method) {
    Money came =
        Money.sum(
            sale.payments().stream()
                .filter(payment -> payment.method() == method)
                .map(Sale.Payment::amount));
    Money went =
        Money.sum(
            returnable.returns().stream()
                .flatMap(returned -> returned.refunds().stream())
                .filter(refund -> refund.method() == method)
                .map(SaleReturned.Refund::amount));
    return came.isLessThan(went) ? Money.ZERO : came.minus(went);
  }

  private @Nullable String reference(PaymentMethod method) {
    return sale.payments().stream()
        .filter(payment -> payment.method() == method)
        .flatMap(payment -> Optional.ofNullable(payment.reference()).stream())
        .findFirst()
        .orElse(null);
  }

  private Money payable(Money cash) {
    return coin.isPositive() ? cash.minus(Money.ofCents(cash.cents() % coin.cents())) : cash;
  }
}
