package io.colmena.pos.ui.customer;

import io.colmena.pos.customers.Customer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A customer: the name, where they are found, and the document. */
final class CustomerCell extends ListCell<Customer> {
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label document = styled("line-total");
  private final HBox row;

  CustomerCell() {
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(middle, document);
    row.getStyleClass().add("line-row");
    setPrefWidth(0);
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  @Override
  protected void updateItem(@Nullable Customer customer, boolean empty) {
    super.updateItem(customer, empty);
    if (customer == null || empty) {
      setGraphic(null);
      return;
    }
    name.setText(customer.name());
    detail.setText(reachedAt(customer));
    document.setText(customer.document());
    setGraphic(row);
  }

  private static String reachedAt(Customer customer) {
    String phone = customer.phone() == null ? "" : customer.phone();
    String address = customer.address() == null ? "" : customer.address();
    return phone.isEmpty() || address.isEmpty() ? phone + address : phone + " · " + address;
  }
}
