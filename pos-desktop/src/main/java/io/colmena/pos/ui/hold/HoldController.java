package io.colmena.pos.ui.hold;

import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the question for a held ticket's name. */
public final class HoldController implements KeyTarget {
  private final HoldViewModel model;
  private final Texts texts;

  @FXML private Label content;
  @FXML private TextField field;

  public HoldController(HoldViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    content.setText(
        texts.get(
            "hold.content", model.ticket().lines().size(), Amounts.soles(model.ticket().total())));
    field.textProperty().bindBidirectional(model.nameProperty());
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    model.confirm();
    return true;
  }

  @Override
  public void focus() {
    field.requestFocus();
  }
}
