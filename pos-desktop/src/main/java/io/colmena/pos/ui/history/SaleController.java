package io.colmena.pos.ui.history;

import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.history.SaleViewModel.Fact;
import io.colmena.pos.ui.tables.CellTable;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Binds one sale. */
public final class SaleController implements KeyTarget {
  private final SaleViewModel model;
  private final Dialogs dialogs;

  @FXML private Label title;
  @FXML private CellTable lines;
  @FXML private VBox about;
  @FXML private VBox sums;
  @FXML private Label total;

  public SaleController(SaleViewModel model, Dialogs dialogs) {
    this.model = model;
    this.dialogs = dialogs;
  }

  @FXML
  private void initialize() {
    title.setText(model.title());
    lines.show(model.columns(), model.lines(), "");
    about.getChildren().setAll(pairs(model.about()));
    sums.getChildren().setAll(pairs(model.sums()));
    total.setText(model.total());
  }

  private static List<HBox> pairs(List<Fact> facts) {
    return facts.stream().map(SaleController::pair).toList();
  }

  private static HBox pair(Fact fact) {
    Label caption = new Label(fact.caption());
    caption.getStyleClass().add("muted");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label value = new Label(fact.value());
    value.getStyleClass().addAll("figure", "may-shorten");
    HBox pair = new HBox(caption, gap, value);
    pair.getStyleClass().add("pair");
    return pair;
  }

  /** The receipt offers its copy on paper. */
  @FXML
  private void receipt() {
    dialogs.showReceipt(model.sale(), false);
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F12) {
      receipt();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    lines.requestFocus();
  }
}
