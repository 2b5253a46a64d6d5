package io.colmena.pos.ui.help;

import io.colmena.pos.ui.KeyTarget;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Binds the page of keys. */
public final class HelpController implements KeyTarget {
  private final Runnable close;

  @FXML private Parent help;

  public HelpController(Runnable close) {
    this.close = close;
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.F1) {
      close.run();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    help.requestFocus();
  }
}
