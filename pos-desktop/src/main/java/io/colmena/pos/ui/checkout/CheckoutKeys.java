package io.colmena.pos.ui.checkout;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of the checkout screen. Those that a text field also knows work while it is empty. */
final class CheckoutKeys {
  private final CheckoutViewModel model;

  CheckoutKeys(CheckoutViewModel model) {
    this.model = model;
  }

  /**
   * @return whether the key was taken
   */
  boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return withControl(key.getCode());
    }
    return always(key.getCode()) || (isNothingTyped() && onEmptyField(key.getCode()));
  }

  private boolean isNothingTyped() {
    return model.entryProperty().get().isEmpty();
  }

  private boolean withControl(KeyCode code) {
    if (code == KeyCode.F) {
      model.chooseFavourite();
      return true;
    }
    if (code == KeyCode.R) {
      model.showLastReceipt();
      return true;
    }
    if (code == KeyCode.DELETE && isNothingTyped()) {
      model.removeAll();
      return true;
    }
    if (code == KeyCode.Z && isNothingTyped()) {
      model.undo();
      return true;
    }
    return false;
  }

  private boolean always(KeyCode code) {
    switch (code) {
      case F3 -> model.askQuantity();
      case F4 -> model.askTerms();
      case F5 -> model.hold();
      case F6 -> model.recall();
      case F7 -> model.askCustomer();
      case F8 -> model.togglePriceCheck();
      case F11 -> model.lock();
      case F12 -> model.charge();
      case ENTER -> model.submit();
      case ESCAPE -> model.back();
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean onEmptyField(KeyCode code) {
    switch (code) {
      case DELETE -> model.remove();
      case ADD, PLUS -> model.changeQuantity(1);
      case SUBTRACT, MINUS -> model.changeQuantity(-1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
