package io.colmena.shared.facts;

import io.colmena.shared.facts.Sale.Document;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code sale.returned}, version 1: goods came back against a receipt, and money went back for
 * them. The sale itself stays as it was.
 *
 * @param id such as {@code CUS-DEV-001}
 * @param sale identifier of the sale; one of another branch if there is a seal
 * @param saleDocument the number on its receipt, or null
 * @param seal what the receipt of another branch says under its signature, or null for a sale of
 *     this branch
 * @param returnedAt UTC, in milliseconds
 * @param localTime the same moment on the shop's own wall clock
 * @param businessDate the branch's own accounting day
 * @param reason in the words of whoever took the goods back
 * @param customer document number (DNI or RUC) on the receipt, or null
 * @param total what the goods had cost: the sum of the lines and of the refunds
 * @param tax the IGV inside the total
 * @param till name of the till that gave the money back, or null
 * @param session the cash session whose drawer gave it, or null
 * @param document the credit note's own number, or null where only the identifier is printed
 * @param approvals what somebody else allowed, or null if there was nothing
 */
public record SaleReturned(
    String id,
    String sale,
    @Nullable Document saleDocument,
    @Nullable Seal seal,
    Instant returnedAt,
    LocalDateTime localTime,
    LocalDate businessDate,
    Sale.Cashier cashier,
    String reason,
    @Nullable String customer,
    List<Line> lines,
    List<Refund> refunds,
    Money total,
    Money tax,
    @Nullable String till,
    @Nullable String session,
    @Nullable Document document,
    @Nullable List<Sale.Approval> approvals)
    implements Fact {
  public static final int LONGEST_REASON = 200;

  /**
   * @throws IllegalArgumentException if something is missing or the sums do not agree
   */
  public SaleReturned {
    Required.text(id, "id", 40);
    Required.text(sale, "sale", 40);
    Required.field(returnedAt, "returnedAt");
    Required.field(localTime, "localTime");
    Required.field(businessDate, "businessDate");
    Required.field(cashier, "cashier");
    Required.text(reason, "reason", LONGEST_REASON);
    Required.field(tax, "tax");
    lines = List.copyOf(Required.field(lines, "lines"));
    refunds = List.copyOf(Required.field(refunds, "refunds"));
    approvals = approvals == null || approvals.isEmpty() ? null : List.copyOf(approvals);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("a return has at least one line");
    }
    Money worth = Money.sum(lines.stream().map(Line::amount));
    Money given = Money.sum(refunds.stream().map(Refund::amount));
    if (!worth.equals(Required.field(total, "total")) || !given.equals(total)) {
      throw new IllegalArgumentException(
          "the total "
              + total
              + " is not that of its lines ("
              + worth
              + ") and refunds ("
              + given
              + ")");
    }
  }

  /** Where goods go that came back. The names are stored and sent: never rename one. */
  public enum Destination {
    STOCK,
    WASTE
  }

  /**
   * @param line its position on the sale, from 1; null if the sale's lines are not known
   * @param price of one unit on the receipt, tax included
   * @param amount what of the sale's money is for these goods
   */
  public record Line(
      @Nullable Integer line,
      String product,
      String code,
      String name,
      Quantity quantity,
      Money price,
      TaxKind taxKind,
      Money amount,
      Destination to) {
    public Line {
      Required.text(product, "line.product", 40);
      Required.text(code, "line.code", 40);
      Required.text(name, "line.name", 200);
      Required.field(price, "line.price");
      Required.field(taxKind, "line.taxKind");
      Required.field(to, "line.to");
      if (!Required.field(quantity, "line.quantity").isPositive()
          || Required.field(amount, "line.amount").isNegative()) {
        throw new IllegalArgumentException("nobody returns " + quantity + " for " + amount);
      }
    }
  }

  /**
   * @param amount what went back by this method; for {@code ROUNDING} what of the total did not,
   *     which a later return may give after all (negative)
   * @param reference operation number of the payment that it takes back, or null
   */
  public record Refund(PaymentMethod method, Money amount, @Nullable String reference) {
    public Refund {
      Required.field(method, "refund.method");
      if (Required.field(amount, "refund.amount").isNegative() && !method.isRounding()) {
        throw new IllegalArgumentException("nobody gives " + amount + " back");
      }
    }
  }

  /**
   * What the receipt of another branch says, checked by its signature.
   *
   * @param key identifier of the key that signed it
   */
  public record Seal(LocalDate date, Money total, String key) {
    public Seal {
      Required.field(date, "seal.date");
      Required.field(total, "seal.total");
      Required.text(key, "seal.key", 40);
    }
  }

  /** What really went back, by all methods. */
  public Money moneyBack() {
    return Money.sum(
        refunds.stream().filter(refund -> refund.method().isMoney()).map(Refund::amount));
  }

  /** What of it the customer does not owe any more. */
  public Money offAccount() {
    return Money.sum(
        refunds.stream()
            .filter(refund -> refund.method() == PaymentMethod.CREDIT)
            .map(Refund::amount));
  }

  /** Pieces and kilograms together. */
  public Quantity units() {
    return lines.stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  @Override
  public FactKind kind() {
    return FactKind.SALE_RETURNED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
