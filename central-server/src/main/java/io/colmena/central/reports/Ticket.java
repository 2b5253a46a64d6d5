package io.colmena.central.reports;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ticket with all that the centre knows of it.
 *
 * @param arrivedAt when the centre took in the batch that told of it, where that can be found out
 * @param importedFrom the number that is on the receipt where an earlier system gave it, or null
 */
public record Ticket(
    TicketRow row,
    String cashierId,
    @Nullable String till,
    @Nullable String session,
    @Nullable String customer,
    @Nullable String customerName,
    @Nullable String importedFrom,
    Money tax,
    List<Line> lines,
    List<Sale.Payment> payments,
    List<Return> returns,
    Optional<Instant> arrivedAt) {

  /**
   * @param listPrice what one unit costs otherwise, when it was sold at another price; else null
   * @param discount taken off, or null for none
   */
  public record Line(
      String code,
      String name,
      Quantity quantity,
      Money price,
      Money total,
      @Nullable Money listPrice,
      @Nullable Money discount,
      @Nullable Money bagTax) {}

  /**
   * What came back of it, in whatever branch.
   *
   * @param branchName where
   * @param document the number of the credit note, or null
   */
  public record Return(
      String id,
      String branchName,
      Instant returnedAt,
      LocalDate day,
      String cashier,
      String reason,
      Sale.@Nullable Document document,
      Money total,
      List<Item> items) {}

  /** A line of a return. */
  public record Item(Quantity quantity, String name, Money amount) {}

  /** What came back of it altogether. */
  public Money returned() {
    return returns.stream()
        .map(Return::total)
        .reduce(Money.ZERO, (one, other) -> Money.clamped(one.amount().add(other.amount())));
  }

  /** Whether any line was sold on other terms than the catalogue's. */
  public boolean hasTerms() {
    return lines.stream()
        .anyMatch(
            line -> line.listPrice() != null || line.discount() != null || line.bagTax() != null);
  }
}
