package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.AccountMovement;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Something that changed what a customer owes: the day, what it was, and how much. */
final class MovementCell extends ListCell<AccountMovement> {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Texts texts;
  private final Label day = new Label();
  private final Label what = new Label();
  private final Label amount = new Label();
  private final HBox row;

  MovementCell(Texts texts) {
    this.texts = texts;
    day.setMinWidth(Label.USE_PREF_SIZE);
    day.getStyleClass().addAll("muted", "figure");
    what.getStyleClass().add("may-shorten");
    what.setMinWidth(0);
    amount.setMinWidth(Label.USE_PREF_SIZE);
    amount.getStyleClass().add("figure");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    row = new HBox(day, what, gap, amount);
    row.getStyleClass().addAll("pair", "movement");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable AccountMovement movement, boolean empty) {
    super.updateItem(movement, empty);
    if (movement == null || empty) {
      setGraphic(null);
      return;
    }
    day.setText(DAY.format(movement.businessDate()));
    what.setText(what(movement));
    boolean less = movement.amount().isNegative();
    amount.setText(
        (less ? "−" : "+") + Amounts.soles(less ? movement.amount().negated() : movement.amount()));
    setGraphic(row);
  }

  private String what(AccountMovement movement) {
    String kind = texts.get("credit.kind." + movement.kind().name());
    String method =
        movement.method() == null
            ? ""
            : " (" + texts.get("method." + movement.method().name()) + ")";
    return kind + method + "  " + movement.reference();
  }
}
