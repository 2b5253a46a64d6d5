package io.colmena.pos.ui.tables;

import io.colmena.tables.Cell;
import io.colmena.tables.Column;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Shows the rows of a table: figures at the right and whole, words as far as there is room. */
public final class CellTable extends TableView<List<Cell>> {
  private static final double LETTER = 8.3;
  private static final double PADDING = 24;

  /** What is no longer is a code or a document's number, which nobody wants half. */
  private static final int LONGEST_CODE = 16;

  private static final double LEAST_FOR_NAMES = 84;

  /** With so much room letters are larger. */
  private static final double ROOMY = 1150;

  private final Label empty = new Label();
  private List<Column> shown = List.of();

  public CellTable() {
    getStyleClass().add("cell-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    empty.getStyleClass().add("table-empty");
    empty.setWrapText(true);
    setPlaceholder(empty);
    widthProperty().map(width -> width.doubleValue() > ROOMY).subscribe(_ -> setWidths());
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
      setWidths();
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
    if (column.kind().isFigure()) {
      made.getStyleClass().add("figure-column");
    }
    return made;
  }

  private void setWidths() {
    double letter = getWidth() > ROOMY ? LETTER * 1.16 : LETTER;
    for (int i = 0; i < shown.size(); i++) {
      setWidth(getColumns().get(i), shown.get(i), letter);
    }
  }

  private static void setWidth(TableColumn<?, ?> made, Column column, double letter) {
    double wide = Math.max(column.letters(), column.title().length()) * letter + PADDING;
    boolean words = column.kind() == Column.Kind.WORDS;
    boolean name = words && column.letters() > LONGEST_CODE;
    made.setMinWidth(name ? LEAST_FOR_NAMES : wide);
    if (!words) {
      made.setMaxWidth(wide);
    }
    made.setPrefWidth(wide);
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
