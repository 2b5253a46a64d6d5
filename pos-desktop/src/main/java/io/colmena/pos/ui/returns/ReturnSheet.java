package io.colmena.pos.ui.returns;

import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.util.List;
import java.util.Optional;

/** What somebody is about to take back. Every change gives a new sheet; what cannot be is empty. */
sealed interface ReturnSheet permits ReceiptSheet, ForeignSheet {
  List<ReturnRow> rows();

  /** The number of the sale. */
  String sale();

  Optional<ReturnSheet> withQuantity(int row, Quantity quantity);

  /** To the waste instead of the stock, or back again. */
  ReturnSheet withOtherDestination(int row);

  default boolean isEmpty() {
    return rows().stream().noneMatch(row -> row.quantity().isPositive());
  }

  default Money total() {
    return Money.sum(rows().stream().map(ReturnRow::amount));
  }
}
