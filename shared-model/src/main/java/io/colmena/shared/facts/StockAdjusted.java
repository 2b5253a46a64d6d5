package io.colmena.shared.facts;

import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code stock.adjusted}, version 1: stock that moved without a sale.
 *
 * @param id such as {@code CUS-ADJ-001}
 * @param reason {@code OPENING} for the stock that a product starts with
 */
public record StockAdjusted(String id, LocalDate businessDate, String reason, List<Item> items)
    implements Fact {
  public StockAdjusted {
    Required.text(id, "id", 40);
    Required.field(businessDate, "businessDate");
    Required.text(reason, "reason", 20);
    items = List.copyOf(Required.field(items, "items"));
  }

  /**
   * @param quantity added to the stock; negative when taken away
   */
  public record Item(String product, Quantity quantity) {
    public Item {
      Required.text(product, "item.product", 40);
      Required.field(quantity, "item.quantity");
    }
  }

  @Override
  public FactKind kind() {
    return FactKind.STOCK_ADJUSTED;
  }

  @Override
  public String entityId() {
    return id;
  }
}
