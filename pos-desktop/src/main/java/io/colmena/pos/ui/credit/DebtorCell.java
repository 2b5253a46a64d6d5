package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.Customer;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A customer: the name, the document, and what is owed. */
final class DebtorCell extends ListCell<Customer> {
  private final Texts texts;
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label owed = styled("line-total");
  private final HBox row;

  DebtorCell(Texts texts) {
    this.texts = texts;
    name.getStyleClass().add("may-shorten");
    detail.getStyleClass().add("may-shorten");
    owed.setMinWidth(Label.USE_PREF_SIZE);
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    row = new HBox(middle, owed);
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
    String phone = customer.phone() == null ? "" : "  ·  " + customer.phone();
    detail.setText(customer.document() + phone);
    owed.setText(owed(customer));
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
