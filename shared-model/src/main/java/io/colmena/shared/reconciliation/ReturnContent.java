package io.colmena.shared.reconciliation;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some tables say of goods that came back. The branch keeps less of it than the centre; what a
 * side does not keep is null there, in its rows and in what they ought to say.
 *
 * @param tax the IGV inside the total; at the centre only
 * @param moneyBack what really went back; at the centre only
 */
public record ReturnContent(
    String id,
    String sale,
    @Nullable Money sealedTotal,
    Instant returnedAt,
    LocalDate businessDate,
    SaleContent.Cashier cashier,
    String reason,
    List<Line> lines,
    List<Refund> refunds,
    Quantity units,
    Money total,
    @Nullable Money tax,
    @Nullable Money moneyBack,
    @Nullable String till,
    @Nullable String session,
    SaleContent.@Nullable Document document)
    implements RowContent {

  /**
   * @param number from 1, in the credit note's order
   * @param saleLine position on the sale, or null
   * @param code at the centre only
   * @param name at the centre only
   */
  public record Line(
      int number,
      @Nullable Integer saleLine,
      String product,
      @Nullable String code,
      @Nullable String name,
      Quantity quantity,
      Money amount,
      String destination) {}

  /**
   * @param number from 1
   */
  public record Refund(int number, String method, Money amount, @Nullable String reference) {}

  /** What the tables of a side ought to say of a return. */
  public static ReturnContent of(SaleReturned returned, Finding.Side side) {
    boolean isCentre = side == Finding.Side.CENTRE;
    SaleReturned.Seal seal = returned.seal();
    Sale.Document document = returned.document();
    return new ReturnContent(
        returned.id(),
        returned.sale(),
        seal == null ? null : seal.total(),
        returned.returnedAt().truncatedTo(ChronoUnit.MILLIS),
        returned.businessDate(),
        new SaleContent.Cashier(returned.cashier().id(), returned.cashier().name()),
        returned.reason(),
        lines(returned, isCentre),
        refunds(returned),
        returned.units(),
        returned.total(),
        isCentre ? returned.tax() : null,
        isCentre ? returned.moneyBack() : null,
        returned.till(),
        returned.session(),
        document == null ? null : new SaleContent.Document(document.series(), document.number()));
  }

  private static List<Line> lines(SaleReturned returned, boolean isCentre) {
    List<Line> lines = new ArrayList<>();
    for (SaleReturned.Line line : returned.lines()) {
      lines.add(
          new Line(
              lines.size() + 1,
              line.line(),
              line.product(),
              isCentre ? line.code() : null,
              isCentre ? line.name() : null,
              line.quantity(),
              line.amount(),
              line.to().name()));
    }
    return lines;
  }

  private static List<Refund> refunds(SaleReturned returned) {
    List<Refund> refunds = new ArrayList<>();
    for (SaleReturned.Refund refund : returned.refunds()) {
      refunds.add(
          new Refund(
              refunds.size() + 1, refund.method().name(), refund.amount(), refund.reference()));
    }
    return refunds;
  }
}
