package io.colmena.pos.ui.products;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A row of a file and what becomes of it. */
final class ImportCell extends ListCell<ImportLine> {
  private final Label where = new Label();
  private final Label what = new Label();
  private final HBox row = new HBox(where, what);

  ImportCell() {
    where.getStyleClass().add("import-where");
    where.setMinWidth(Label.USE_PREF_SIZE);
    what.getStyleClass().addAll("import-what", "may-shorten");
    HBox.setHgrow(what, Priority.ALWAYS);
    row.getStyleClass().add("import-line");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ImportLine line, boolean empty) {
    super.updateItem(line, empty);
    ImportLine shown = empty ? null : line;
    for (ImportLine.Kind kind : ImportLine.Kind.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)),
          shown != null && shown.kind() == kind);
    }
    setGraphic(shown == null ? null : row);
    setTooltip(shown == null ? null : new Tooltip(shown.what()));
    if (shown != null) {
      where.setText(shown.where());
      what.setText(shown.what());
    }
  }
}
