package io.colmena.pos.ui;

import javafx.scene.input.KeyEvent;

/** A screen, or something over it, that takes the keys while it is on top. */
public interface KeyTarget {
  /**
   * @return whether the key was meant for it; then nothing else sees it
   */
  boolean pressed(KeyEvent key);

  /**
   * @return whether a barcode that was scanned meanwhile was of use here
   */
  default boolean scanned(String barcode) {
    return false;
  }

  /** Puts the focus where typing should go. */
  void focus();
}
