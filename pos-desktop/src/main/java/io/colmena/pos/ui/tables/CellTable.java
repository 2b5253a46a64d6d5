package io.colmena.pos.ui.tables;

import io.colmena.pos.export.Cell;
import io.colmena.pos.export.Column;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Shows the rows of a table: figures at the right and whole, words as far as there is room. */
public final class CellTable extends TableView<List<Cell>> {
  private static final double LETTER = 9.5;
  private static final double PADDING = 26;

  private final Label empty = new Label();
  private List<Column> shown = List.of();

  public CellTable() {
    getStyleClass().add("cell-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    empty.getStyleClass().add("table-empty");
    empty.setWrapText(true);
    setPlaceholder(empty);
  }

  /**
   * @param instead said when there are no rows
   */
  public void show(List<Column> columns, List<List<Cell>> rows, String instead) {
    if (!columns.equals(shown)) {
      getColumns().clear();
      for (int i = 0; i < columns.size(); i++) {
        getColumns().add(column(i, columns.get(i)));
      }
      shown = columns;
    }
    empty.setText(instead);
    getItems().setAll(rows);
    if (!rows.isEmpty()) {
      scrollTo(0);
      getSelectionModel().select(0);
      getFocusModel().focus(0);
    }
  }

  private static TableColumn<List<Cell>, String> column(int index, Column column) {
    TableColumn<List<Cell>, String> made = new TableColumn<>(column.title());
    made.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(row.getValue().get(index).text()).getReadOnlyProperty());
    made.setCellFactory(_ -> new OneCell());
    made.setSortable(false);
    made.setReorderable(false);
    double wide = Math.max(column.letters(), column.title().length()) * LETTER + PADDING;
    boolean fixed = column.kind() != Column.Kind.WORDS;
    if (column.kind().isFigure()) {
      made.getStyleClass().add("figure-column");
    }
    made.setPrefWidth(wide);
    made.setMinWidth(fixed ? wide : Math.min(wide, 100));
    if (fixed) {
      made.setMaxWidth(wide);
    }
    return made;
  }

  private static final class OneCell extends TableCell<List<Cell>, String> {
    private OneCell() {
      getStyleClass().add("may-shorten");
    }

    @Override
    protected void updateItem(@Nullable String text, boolean none) {
      super.updateItem(text, none);
      setText(none ? "" : text);
    }
  }
}
