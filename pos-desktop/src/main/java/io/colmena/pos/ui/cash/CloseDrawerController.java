package io.colmena.pos.ui.cash;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds the blind count at the end of a session. */
public final class CloseDrawerController implements KeyTarget {
  private final CloseDrawerViewModel model;
  private final Texts texts;
  private final FieldRound round = new FieldRound();

  @FXML private HBox countPlace;
  @FXML private VBox counting;
  @FXML private VBox commenting;
  @FXML private TextField comment;
  @FXML private Label total;
  @FXML private Label unsent;
  @FXML private Label held;
  @FXML private Label ticket;
  @FXML private NoticeLabel notice;

  public CloseDrawerController(CloseDrawerViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    CountGrid grid = new CountGrid(texts, round);
    grid.fill(countPlace, model.form());
    countPlace.getChildren().add(grid.column("drawer.others", others(grid)));
    model.form().totalProperty().subscribe(sum -> total.setText(Amounts.soles(sum)));
    comment.textProperty().bindBidirectional(model.commentProperty());
    showIfThere(ticket, model.ticket());
    model.unsentProperty().subscribe(text -> showIfThere(unsent, text));
    model.heldProperty().subscribe(text -> showIfThere(held, text));
    notice.follow(model.noticeProperty());
    model.commentingProperty().subscribe(this::showPhase);
  }

  private GridPane others(CountGrid grid) {
    GridPane fields = CountGrid.grid();
    for (CloseDrawerViewModel.Other other : model.others()) {
      Label name = CountGrid.styled(texts.get("method." + other.method()), "count-kind");
      TextField field = grid.field("counted-" + other.method());
      field.getStyleClass().add("count-amount");
      field.textProperty().bindBidirectional(other.typedProperty());
      fields.addRow(fields.getRowCount(), name, CountGrid.styled("S/", "muted"), new HBox(field));
    }
    return fields;
  }

  private void showPhase(boolean isCommenting) {
    show(counting, !isCommenting);
    show(commenting, isCommenting);
    if (isCommenting) {
      comment.requestFocus();
    }
  }

  private static void showIfThere(Label label, String text) {
    label.setText(text);
    show(label, !text.isEmpty());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (!model.commentingProperty().get()) {
      return round.pressed(key, model::confirm);
    }
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F12) {
      model.confirm();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    if (model.commentingProperty().get()) {
      comment.requestFocus();
    } else {
      round.focusFirst();
    }
  }
}
