package io.colmena.pos.ui.cash;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** Binds the count of the float. */
public final class OpenDrawerController implements KeyTarget {
  private final OpenDrawerViewModel model;
  private final Texts texts;
  private final FieldRound round = new FieldRound();

  @FXML private HBox countPlace;
  @FXML private Label total;
  @FXML private NoticeLabel notice;

  public OpenDrawerController(OpenDrawerViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    new CountGrid(texts, round).fill(countPlace, model.form());
    model.form().totalProperty().subscribe(sum -> total.setText(Amounts.soles(sum)));
    notice.follow(model.noticeProperty());
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    return round.pressed(key, model::confirm);
  }

  @Override
  public void focus() {
    round.focusFirst();
  }
}
