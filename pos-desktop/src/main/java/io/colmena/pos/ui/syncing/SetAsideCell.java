package io.colmena.pos.ui.syncing;

import io.colmena.shared.wire.QuarantineAnswer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An entry that the centre has set aside, with its reason. */
final class SetAsideCell extends ListCell<QuarantineAnswer.Entry> {
  private final LedgerWords words;
  private final Label what = new Label();
  private final Label why = new Label();
  private final Tooltip whole = new Tooltip();
  private final VBox row = new VBox(what, why);

  SetAsideCell(LedgerWords words) {
    this.words = words;
    what.getStyleClass().addAll("sync-outcome", "may-shorten");
    why.getStyleClass().addAll("line-detail", "may-shorten");
    row.getStyleClass().add("line-middle");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(QuarantineAnswer.@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (entry == null || empty) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    what.setText(words.entry(entry));
    why.setText(words.reason(entry));
    whole.setText(why.getText());
    setTooltip(whole);
    setGraphic(row);
  }
}
