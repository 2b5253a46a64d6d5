package io.colmena.pos.ui.cash;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Money;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Draws the fields of a count: notes in one column, coins in another. */
final class CountGrid {
  private static final Money SMALLEST_NOTE = Money.of("10.00");

  private final Texts texts;
  private final FieldRound round;

  CountGrid(Texts texts, FieldRound round) {
    this.texts = texts;
    this.round = round;
  }

  void fill(Pane place, CountForm form) {
    GridPane notes = grid();
    GridPane coins = grid();
    for (CountForm.Row row : form.rows()) {
      add(row.denomination().isLessThan(SMALLEST_NOTE) ? coins : notes, row);
    }
    place.getChildren().setAll(column("drawer.notes", notes), column("drawer.coins", coins));
  }

  VBox column(String title, Node fields) {
    Label caption = new Label(texts.get(title));
    caption.getStyleClass().add("caption");
    VBox column = new VBox(caption, fields);
    column.getStyleClass().add("count-column");
    return column;
  }

  static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("count-grid");
    return grid;
  }

  private void add(GridPane grid, CountForm.Row row) {
    Label kind = styled(Amounts.soles(row.denomination()), "count-kind");
    Label times = styled("×", "muted");
    TextField field = field("count-" + row.denomination().cents());
    field.textProperty().bindBidirectional(row.typedProperty());
    Label worth = styled("", "count-worth");
    worth.textProperty().bind(row.worthProperty());
    grid.addRow(grid.getRowCount(), kind, times, new HBox(field), worth);
    GridPane.setHalignment(kind, HPos.RIGHT);
    GridPane.setHalignment(worth, HPos.RIGHT);
  }

  TextField field(String id) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("count-field");
    round.add(field);
    return field;
  }

  static Label styled(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
