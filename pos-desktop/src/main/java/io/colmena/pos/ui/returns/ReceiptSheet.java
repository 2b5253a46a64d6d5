package io.colmena.pos.ui.returns;

import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnableLine;
import io.colmena.pos.returns.ReturnableSale;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Against a receipt of this branch: each of its lines, and how much of it comes back. */
record ReceiptSheet(ReturnableSale from, List<Part> parts) implements ReturnSheet {
  record Part(Quantity quantity, Destination to) {}

  ReceiptSheet {
    parts = List.copyOf(parts);
  }

  static ReceiptSheet of(ReturnableSale from) {
    return new ReceiptSheet(
        from, from.lines().stream().map(_ -> new Part(Quantity.ZERO, Destination.STOCK)).toList());
  }

  /** Everything that may still come back. */
  ReceiptSheet whole() {
    List<Part> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      all.add(new Part(from.lines().get(i).returnable(), parts.get(i).to()));
    }
    return new ReceiptSheet(from, all);
  }

  @Override
  public List<ReturnRow> rows() {
    List<ReturnRow> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      rows.add(row(from.lines().get(i), parts.get(i)));
    }
    return rows;
  }

  private static ReturnRow row(ReturnableLine line, Part part) {
    return new ReturnRow(
        line.line().name(),
        line.line().code(),
        line.line().price(),
        new ReturnRow.Before(line.line().quantity(), line.returned(), line.returnable()),
        part.quantity(),
        part.quantity().isPositive() ? line.worth(part.quantity()) : Money.ZERO,
        part.to() == Destination.WASTE);
  }

  @Override
  public String sale() {
    return from.sale().id();
  }

  @Override
  public Optional<ReturnSheet> withQuantity(int row, Quantity quantity) {
    return quantity.isZero() || from.lines().get(row).isReturnable(quantity)
        ? Optional.of(with(row, new Part(quantity, parts.get(row).to())))
        : Optional.empty();
  }

  @Override
  public ReturnSheet withOtherDestination(int row) {
    Part part = parts.get(row);
    boolean toStock = part.to() == Destination.WASTE;
    return with(row, new Part(part.quantity(), toStock ? Destination.STOCK : Destination.WASTE));
  }

  private ReturnSheet with(int row, Part part) {
    List<Part> changed = new ArrayList<>(parts);
    changed.set(row, part);
    return new ReceiptSheet(from, changed);
  }

  ReturnRequest request(String key, String reason, boolean inCash) {
    List<ReturnRequest.Item> items = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.quantity().isPositive()) {
        items.add(new ReturnRequest.Item(i + 1, part.quantity(), part.to()));
      }
    }
    return new ReturnRequest(key, sale(), items, reason, inCash);
  }
}
