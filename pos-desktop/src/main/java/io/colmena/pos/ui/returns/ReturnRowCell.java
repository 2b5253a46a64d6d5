package io.colmena.pos.ui.returns;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How much of a line comes back, of how much, and what it is worth. */
final class ReturnRowCell extends ListCell<ReturnRow> {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  private final Texts texts;
  private final Label quantity = styled("line-quantity");
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label waste = styled("return-waste");
  private final Label amount = styled("line-total");
  private final HBox row;

  ReturnRowCell(Texts texts) {
    this.texts = texts;
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    waste.setText(texts.get("returns.toWaste"));
    waste.setMinWidth(Label.USE_PREF_SIZE);
    row = new HBox(quantity, middle, waste, amount);
    row.getStyleClass().add("line-row");
    setPrefWidth(0);
  }

  private static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().addAll(styleClass, "may-shorten");
    return label;
  }

  @Override
  protected void updateItem(@Nullable ReturnRow item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      return;
    }
    boolean any = item.quantity().isPositive();
    quantity.setText(any ? item.quantity().toString() : "–");
    name.setText(item.name());
    detail.setText(detail(item));
    waste.setVisible(item.waste());
    waste.setManaged(item.waste());
    amount.setText(any ? Amounts.plain(item.amount()) : "");
    ReturnRow.Before before = item.before();
    pseudoClassStateChanged(GONE, before != null && !before.returnable().isPositive());
    setGraphic(row);
  }

  private String detail(ReturnRow item) {
    ReturnRow.Before before = item.before();
    return before == null
        ? texts.get("returns.goodsDetail", item.code(), Amounts.soles(item.price()))
        : texts.get(
            "returns.lineDetail",
            Amounts.soles(item.price()),
            before.sold().toString(),
            before.returned().toString(),
            before.returnable().toString());
  }
}
