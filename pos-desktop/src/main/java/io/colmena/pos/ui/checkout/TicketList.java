package io.colmena.pos.ui.checkout;

import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.ui.Texts;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Keeps the list of lines equal to the ticket, the chosen one in sight, and everything else where
 * it was.
 */
final class TicketList {
  private final ListView<TicketLine> view;
  private final IntegerProperty chosen;

  TicketList(ListView<TicketLine> view, IntegerProperty chosen, Texts texts) {
    this.view = view;
    this.chosen = chosen;
    view.setCellFactory(_ -> new TicketLineCell(texts));
    chosen.subscribe(_ -> showChosen());
    view.setOnMouseClicked(_ -> chooseClicked());
  }

  private void chooseClicked() {
    int clicked = view.getSelectionModel().getSelectedIndex();
    if (clicked >= 0) {
      chosen.set(clicked);
    }
  }

  /** Changes only the rows that differ: a list that is filled anew scrolls to its beginning. */
  void show(List<TicketLine> lines) {
    ObservableList<TicketLine> shown = view.getItems();
    for (int i = 0; i < Math.min(shown.size(), lines.size()); i++) {
      if (!shown.get(i).equals(lines.get(i))) {
        shown.set(i, lines.get(i));
      }
    }
    if (shown.size() > lines.size()) {
      shown.remove(lines.size(), shown.size());
    } else {
      shown.addAll(lines.subList(shown.size(), lines.size()));
    }
    showChosen();
  }

  private void showChosen() {
    int index = chosen.get();
    if (index < 0 || index >= view.getItems().size()) {
      return;
    }
    view.getSelectionModel().clearAndSelect(index);
    int first = firstVisible();
    int rows = (int) (view.getHeight() / view.getFixedCellSize());
    if (index < first) {
      view.scrollTo(index);
    } else if (rows > 0 && index >= first + rows) {
      view.scrollTo(index - rows + 1);
    }
  }

  private int firstVisible() {
    if (view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> cell = flow.getFirstVisibleCell();
      return cell == null ? 0 : cell.getIndex();
    }
    return 0;
  }
}
