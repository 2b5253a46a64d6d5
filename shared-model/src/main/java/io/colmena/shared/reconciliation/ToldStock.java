package io.colmena.shared.reconciliation;

import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The stock of each product as a journal tells it, entry by entry, for both sides alike. */
public final class ToldStock {
  private final Map<String, BigDecimal> quantities = new HashMap<>();

  /** An entry that cannot be read is not counted: it is in quarantine, or named as broken. */
  public void hear(JournalEntry entry) {
    try {
      switch (FactKind.find(entry.kind(), entry.version()).orElse(null)) {
        case SALE_RECORDED ->
            ((Sale) FactKind.SALE_RECORDED.read(entry.payload()))
                .lines()
                .forEach(l -> add(l.product(), l.quantity().amount().negate()));
        case STOCK_ADJUSTED ->
            ((StockAdjusted) FactKind.STOCK_ADJUSTED.read(entry.payload()))
                .items()
                .forEach(i -> add(i.product(), i.quantity().amount()));
        case SALE_RETURNED ->
            ((SaleReturned) FactKind.SALE_RETURNED.read(entry.payload()))
                .lines().stream()
                    .filter(line -> line.to() == SaleReturned.Destination.STOCK)
                    .forEach(line -> add(line.product(), line.quantity().amount()));
        case null, default -> {
          // moves no stock
        }
      }
    } catch (MalformedJson _) {
      // not counted, as said above
    }
  }

  private void add(String product, BigDecimal quantity) {
    quantities.merge(product, quantity, BigDecimal::add);
  }

  /**
   * What is wrong with a quantity that a side's tables say.
   *
   * @param record as people call it, such as {@code stock of CUS-PROD-001}
   */
  public Optional<Finding> compare(
      Finding.Side side, String record, String product, BigDecimal here) {
    BigDecimal truth = quantities.getOrDefault(product, BigDecimal.ZERO);
    return here.compareTo(truth) == 0
        ? Optional.empty()
        : Optional.of(
            Finding.changed(
                side, record, new FieldDifference("quantity", text(here), text(truth))));
  }

  private static String text(BigDecimal quantity) {
    return quantity.signum() == 0 ? "0" : quantity.stripTrailingZeros().toPlainString();
  }
}
