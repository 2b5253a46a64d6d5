package io.colmena.pos.ui.cash;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** Fields that Enter and the arrows go through in order; Enter in the last one is enough said. */
final class FieldRound {
  private final List<TextField> fields = new ArrayList<>();

  void add(TextField field) {
    fields.add(field);
  }

  void focusFirst() {
    focus(0);
  }

  /**
   * @return whether the key was one of going on
   */
  boolean pressed(KeyEvent key, Runnable done) {
    switch (key.getCode()) {
      case ENTER -> {
        if (at() == fields.size() - 1) {
          done.run();
        } else {
          focus(at() + 1);
        }
      }
      case DOWN -> focus(Math.min(at() + 1, fields.size() - 1));
      case UP -> focus(Math.max(at() - 1, 0));
      case F12 -> done.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private int at() {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private void focus(int index) {
    fields.get(index).requestFocus();
    fields.get(index).selectAll();
  }
}
