package io.colmena.pos.ui.customer;

import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.LineRow;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A customer: the name, where they are found, and the document. */
final class CustomerCell extends ListCell<Customer> {
  private final LineRow row = new LineRow();

  CustomerCell() {
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
    row.detail().setText(reachedAt(customer));
    row.figure().setText(customer.document());
    setGraphic(row);
  }

  private static String reachedAt(Customer customer) {
    String phone = customer.phone() == null ? "" : customer.phone();
    String address = customer.address() == null ? "" : customer.address();
    return phone.isEmpty() || address.isEmpty() ? phone + address : phone + " · " + address;
  }
}
