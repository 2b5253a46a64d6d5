package io.colmena.shared.facts;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code sale.recorded}, version 1: a sale as its receipt says it.
 *
 * @param id the sale, such as {@code CUS-20261121-001}
 * @param soldAt UTC, in milliseconds
 * @param localTime the same moment on the shop's own wall clock, so that reports by hour need no
 *     zone
 * @param businessDate the branch's own accounting day
 * @param total what the customer owed: the sum of the lines and of the payments
 * @param tax the IGV inside the total
 * @param customer document number (DNI or RUC), or null
 * @param importedFrom the ticket number in an earlier system, or null
 * @param printedAs the number on the receipt, when the sale had to get another one because the
 *     branch's history had been lost and its number given twice; else null
 * @param till name of the till that sold, or null in a history from before tills had names
 * @param session the cash session whose drawer took the money, or null if none was open
 * @param document the numbered receipt, or null for a sale from before receipts were numbered
 * @param approvals what somebody else allowed because the cashier might not alone, or null if there
 *     was nothing
 * @param buyer the customer whose document it is, if the branch knows them; else null
 */
public record Sale(
    String id,
    Instant soldAt,
    LocalDateTime localTime,
    LocalDate businessDate,
    Cashier cashier,
    @Nullable String customer,
    @Nullable String importedFrom,
    List<Line> lines,
    List<Payment> payments,
    Money total,
    Money tax,
    @Nullable String printedAs,
    @Nullable String till,
    @Nullable String session,
    @Nullable Document document,
    @Nullable List<Approval> approvals,
    @Nullable Buyer buyer)
    implements Fact {

  /** A sale whose number is the one on its receipt, as they are born. */
  public Sale(
      String id,
      Instant soldAt,
      LocalDateTime localTime,
      LocalDate businessDate,
      Cashier cashier,
      @Nullable String customer,
      @Nullable String importedFrom,
      List<Line> lines,
      List<Payment> payments,
      Money total,
      Money tax) {
    this(
        id,
        soldAt,
        localTime,
        businessDate,
        cashier,
        customer,
        importedFrom,
        lines,
        payments,
        total,
        tax,
        null,
        null,
        null,
        null,
        null);
  }

  /** A sale to somebody of whom no more is known than the document. */
  public Sale(
      String id,
      Instant soldAt,
      LocalDateTime localTime,
      LocalDate businessDate,
      Cashier cashier,
      @Nullable String customer,
      @Nullable String importedFrom,
      List<Line> lines,
      List<Payment> payments,
      Money total,
      Money tax,
      @Nullable String printedAs,
      @Nullable String till,
      @Nullable String session,
      @Nullable Document document,
      @Nullable List<Approval> approvals) {
    this(
        id,
        soldAt,
        localTime,
        businessDate,
        cashier,
        customer,
        importedFrom,
        lines,
        payments,
        total,
        tax,
        printedAs,
        till,
        session,
        document,
        approvals,
        null);
  }

  /**
   * @throws IllegalArgumentException if something is missing or the sums do not agree
   */
  public Sale {
    Required.text(id, "id", 40);
    Required.field(soldAt, "soldAt");
    Required.field(localTime, "localTime");
    Required.field(businessDate, "businessDate");
    Required.field(cashier, "cashier");
    Required.field(tax, "tax");
    lines = List.copyOf(Required.field(lines, "lines"));
    payments = List.copyOf(Required.field(payments, "payments"));
    approvals = approvals == null || approvals.isEmpty() ? null : List.copyOf(approvals);
    if (lines.isEmpty() || payments.isEmpty()) {
      throw new IllegalArgumentException("a sale has at least one line and one payment");
    }
    Money owed = Money.sum(lines.stream().map(Line::total));
    Money paid = Money.sum(payments.stream().map(Payment::amount));
    if (!owed.equals(Required.field(total, "total")) || !paid.equals(total)) {
      throw new IllegalArgumentException(
          "the total "
              + total
              + " is not that of its lines ("
              + owed
              + ") and payments ("
              + paid
              + ")");
    }
    if (buyer == null && payments.stream().anyMatch(Payment::isOnAccount)) {
      throw new IllegalArgumentException("what is sold on credit has a buyer who owes it");
    }
  }

  /** The same sale under another number, with the number that is on its receipt, or null. */
  public Sale renumbered(String number, @Nullable String onReceipt) {
    return new Sale(
        number,
        soldAt,
        localTime,
        businessDate,
        cashier,
        customer,
        importedFrom,
        lines,
        payments,
        total,
        tax,
        onReceipt,
        till,
        session,
        document,
        approvals,
        buyer);
  }

  /**
   * Who bought.
   *
   * @param id such as {@code CUS-CLI-042}
   * @param name as the receipt shows it
   */
  public record Buyer(String id, String name) {
    public Buyer {
      Required.text(id, "buyer.id", 40);
      Required.text(name, "buyer.name", 200);
    }
  }

  /**
   * What somebody allowed, with a PIN, because the cashier might not alone.
   *
   * @param permission what it was about, such as {@code discount} or {@code override-price}
   * @param approver identifier of who allowed it
   * @param name as receipts and reports show her
   * @param reason in her words
   */
  public record Approval(String permission, String approver, String name, String reason) {
    public Approval {
      Required.text(permission, "approval.permission", 30);
      Required.text(approver, "approval.approver", 40);
      Required.text(name, "approval.name", 120);
      Required.text(reason, "approval.reason", 200);
    }
  }

  /** Who sold it. The identifier carries the branch, so it means one person in the whole chain. */
  public record Cashier(String id, String name) {
    public Cashier {
      Required.text(id, "cashier.id", 40);
      Required.text(name, "cashier.name", 120);
    }
  }

  /**
   * The number that the tax office knows a receipt by.
   *
   * @param series of one till and one kind of receipt: {@code B001} to people, {@code F001} to
   *     companies, {@code T001} for a slip that only the shop knows
   * @param number from 1, without gaps within the series
   */
  public record Document(String series, long number) {
    public Document {
      Required.text(series, "document.series", 4);
      if (number < 1) {
        throw new IllegalArgumentException("document.number is at least 1, not " + number);
      }
    }

    /** As it is printed: {@code B001-00000123}. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s-%08d", series, number);
    }
  }

  /**
   * @param product identifier of the product
   * @param code the short code that people use
   * @param name as on the receipt
   * @param price for one unit, tax included
   * @param total price × quantity, rounded half up, less the discount, plus the bags' tax
   * @param listPrice what one unit costs otherwise, when it was sold at another price; else null
   * @param discount taken off price × quantity, more than nothing, or null for none
   * @param bagTax the ICBPER of plastic bags, inside the total and outside the IGV, or null for
   *     none
   * @param priceVersion the number of the centre's decision by which one unit costs what the
   *     catalogue says; null where none did
   */
  public record Line(
      String product,
      String code,
      String name,
      Quantity quantity,
      Money price,
      TaxKind taxKind,
      Money total,
      @Nullable Money listPrice,
      @Nullable Money discount,
      @Nullable Money bagTax,
      @Nullable Long priceVersion) {

    /** What was sold at a price that the centre did not decide. */
    public Line(
        String product,
        String code,
        String name,
        Quantity quantity,
        Money price,
        TaxKind taxKind,
        Money total,
        @Nullable Money listPrice,
        @Nullable Money discount,
        @Nullable Money bagTax) {
      this(product, code, name, quantity, price, taxKind, total, listPrice, discount, bagTax, null);
    }

    /** What was sold at its own price. */
    public Line(
        String product,
        String code,
        String name,
        Quantity quantity,
        Money price,
        TaxKind taxKind,
        Money total) {
      this(product, code, name, quantity, price, taxKind, total, null, null, null);
    }

    public Line {
      requirePositive(discount, "line.discount");
      requirePositive(bagTax, "line.bagTax");
      Required.text(product, "line.product", 40);
      Required.text(code, "line.code", 40);
      Required.text(name, "line.name", 200);
      Required.field(quantity, "line.quantity");
      Required.field(price, "line.price");
      Required.field(taxKind, "line.taxKind");
      Required.field(total, "line.total");
    }

    /** Whether it was sold on other terms than the catalogue's. */
    public boolean hasTerms() {
      return listPrice != null || discount != null || bagTax != null;
    }

    private static void requirePositive(@Nullable Money amount, String name) {
      if (amount != null && !amount.isPositive()) {
        throw new IllegalArgumentException(name + " is more than 0.00 or absent: " + amount);
      }
    }
  }

  /**
   * @param amount what it covers of the total
   * @param received notes and coins handed over, when more than the amount; the rest was the change
   * @param reference the terminal's or the wallet's operation number
   */
  public record Payment(
      PaymentMethod method, Money amount, @Nullable Money received, @Nullable String reference) {
    public Payment {
      Required.field(method, "payment.method");
      Required.field(amount, "payment.amount");
    }

    boolean isOnAccount() {
      return method == PaymentMethod.CREDIT;
    }
  }

  /** What the buyer owes of it. */
  public Money onAccount() {
    return Money.sum(payments.stream().filter(Payment::isOnAccount).map(Payment::amount));
  }

  /** The ICBPER inside the total. */
  public Money bagTax() {
    return Money.sum(lines.stream().flatMap(line -> Optional.ofNullable(line.bagTax()).stream()));
  }

  /** Pieces and kilograms together, as the consolidated reports count. */
  public Quantity units() {
    return lines.stream().map(Line::quantity).reduce(Quantity.ZERO, Quantity::plus);
  }

  @Override
  public FactKind kind() {
    return FactKind.SALE_RECORDED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
