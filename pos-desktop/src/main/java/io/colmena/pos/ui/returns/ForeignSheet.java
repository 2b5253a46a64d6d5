package io.colmena.pos.ui.returns;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.returns.ForeignReturnRequest;
import io.colmena.pos.returns.ForeignReturnRequest.Item;
import io.colmena.pos.sealing.Seal;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Against the sealed receipt of another branch: goods of this branch's catalogue.
 *
 * @param left what this branch may still give back against the receipt
 */
record ForeignSheet(Seal seal, Money left, List<Item> items) implements ReturnSheet {
  ForeignSheet {
    items = List.copyOf(items);
  }

  @Override
  public List<ReturnRow> rows() {
    return items.stream()
        .map(item ->
            new ReturnRow(
                item.product().name(),
                item.product().code(),
                item.price(),
                null,
                item.quantity(),
                item.amount(),
                item.to() == Destination.WASTE))
        .toList();
  }

  @Override
  public String sale() {
    return seal.saleId();
  }

  boolean isWithinReceipt() {
    return total().compareTo(left) <= 0;
  }

  /** One more of it; of what is weighed, a kilogram until somebody says how much. */
  ForeignSheet with(Product product) {
    List<Item> more = new ArrayList<>(items);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.product().id().equals(product.id())) {
        Quantity quantity = item.quantity().plus(Quantity.ONE);
        more.set(i, new Item(product, quantity, item.price(), item.to()));
        return new ForeignSheet(seal, left, more);
      }
    }
    more.add(new Item(product, Quantity.ONE, product.price(), Destination.STOCK));
    return new ForeignSheet(seal, left, more);
  }

  @Override
  public Optional<ReturnSheet> withQuantity(int row, Quantity quantity) {
    Item item = items.get(row);
    if (quantity.isZero()) {
      List<Item> fewer = new ArrayList<>(items);
      fewer.remove(row);
      return Optional.of(new ForeignSheet(seal, left, fewer));
    }
    return changed(row, item.product(), quantity, item.price(), item.to());
  }

  /** What a unit had cost there; never more than it costs here. */
  Optional<ReturnSheet> withPrice(int row, Money price) {
    Item item = items.get(row);
    return changed(row, item.product(), item.quantity(), price, item.to());
  }

  @Override
  public ReturnSheet withOtherDestination(int row) {
    Item item = items.get(row);
    Destination other = item.to() == Destination.WASTE ? Destination.STOCK : Destination.WASTE;
    return changed(row, item.product(), item.quantity(), item.price(), other).orElse(this);
  }

  private Optional<ReturnSheet> changed(
      int row, Product product, Quantity quantity, Money price, Destination to) {
    try {
      List<Item> changed = new ArrayList<>(items);
      changed.set(row, new Item(product, quantity, price, to));
      return Optional.of(new ForeignSheet(seal, left, changed));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  ForeignReturnRequest request(String key, String reason) {
    return new ForeignReturnRequest(key, seal, items, reason);
  }
}
