package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.LineRow;
import io.colmena.pos.ui.Texts;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A customer: the name, the document, and what is owed. */
final class DebtorCell extends ListCell<Customer> {
  private final Texts texts;
  private final LineRow row = new LineRow().shortening();

  DebtorCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Customer customer, boolean empty) {
    super.updateItem(customer, empty);
    if (customer == null || empty) {
      setGraphic(null);
      return;
    }
    row.name().setText(customer.name());
    String phone = customer.phone() == null ? "" : "  ·  " + customer.phone();
    row.detail().setText(customer.document() + phone);
    row.figure().setText(owed(customer));
    setGraphic(row);
  }

  private String owed(Customer customer) {
    if (customer.owed().isZero()) {
      return "";
    }
    return customer.owed().isPositive()
        ? Amounts.soles(customer.owed())
        : texts.get("credit.inFavour", Amounts.soles(customer.owed().negated()));
  }
}
