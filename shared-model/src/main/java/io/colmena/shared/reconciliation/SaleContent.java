package io.colmena.shared.reconciliation;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.json.CanonicalJson;
import io.colmena.shared.json.Json;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some tables say of a sale, whether it is true or not: unlike a {@link Sale}, one whose sums
 * disagree or whose lines are gone can be held, hashed and compared. Both sides make it from their
 * own rows, and from the journal entry that the rows came from.
 */
public record SaleContent(
    String id,
    Instant soldAt,
    LocalDateTime localTime,
    LocalDate businessDate,
    Cashier cashier,
    @Nullable String customer,
    @Nullable String importedFrom,
    List<Line> lines,
    List<Payment> payments,
    Quantity units,
    Money total,
    Money tax,
    @Nullable String till,
    @Nullable String session,
    @Nullable Document document)
    implements RowContent {

  public record Cashier(String id, String name) {}

  /** The number of the receipt; damaged rows may have half of it. */
  public record Document(@Nullable String series, @Nullable Long number) {}

  /**
   * @param number from 1, in the receipt's order
   */
  public record Line(
      int number,
      String product,
      String code,
      String name,
      Quantity quantity,
      Money price,
      String taxKind,
      Money total,
      @Nullable Money listPrice,
      @Nullable Money discount,
      @Nullable Money bagTax,
      @Nullable Long priceVersion) {}

  /**
   * @param number from 1, in the order in which it was paid
   */
  public record Payment(
      int number,
      String method,
      Money amount,
      @Nullable Money received,
      @Nullable String reference) {}

  /** What the tables ought to say of a sale. */
  public static SaleContent of(Sale sale) {
    Sale.Document document = sale.document();
    return new SaleContent(
        sale.id(),
        sale.soldAt().truncatedTo(ChronoUnit.MILLIS),
        sale.localTime().truncatedTo(ChronoUnit.MILLIS),
        sale.businessDate(),
        new Cashier(sale.cashier().id(), sale.cashier().name()),
        sale.customer(),
        sale.importedFrom(),
        lines(sale),
        payments(sale),
        sale.units(),
        sale.total(),
        sale.tax(),
        sale.till(),
        sale.session(),
        document == null ? null : new Document(document.series(), document.number()));
  }

  private static List<Line> lines(Sale sale) {
    List<Line> lines = new ArrayList<>();
    for (Sale.Line line : sale.lines()) {
      lines.add(
          new Line(
              lines.size() + 1,
              line.product(),
              line.code(),
              line.name(),
              line.quantity(),
              line.price(),
              line.taxKind().name(),
              line.total(),
              line.listPrice(),
              line.discount(),
              line.bagTax(),
              line.priceVersion()));
    }
    return lines;
  }

  private static List<Payment> payments(Sale sale) {
    List<Payment> payments = new ArrayList<>();
    for (Sale.Payment payment : sale.payments()) {
      payments.add(
          new Payment(
              payments.size() + 1,
              payment.method().name(),
              payment.amount(),
              payment.received(),
              payment.reference()));
    }
    return payments;
  }

  /** The SHA-256 of the canonical JSON of this content (docs/protocol.md, reconciliation). */
  public Hash digest() {
    return Hash.of(sha256().digest(CanonicalJson.bytes(Json.tree(this))));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
