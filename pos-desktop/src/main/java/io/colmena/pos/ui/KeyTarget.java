package io.colmena.pos.ui;

import javafx.scene.input.KeyEvent;

/** A screen, or something over it, that takes the keys while it is on top. */
public interface KeyTarget {
  /**
   * @return whether the key was meant for it; then nothing else sees it
   */
  boolean pressed(KeyEvent key);

  /**
   * @return whether it has a use for what a scanner read; else it is refused, or goes to the ticket
   */
  default boolean scanned(String code) {
    return false;
  }

  /** Puts the focus where typing should go. */
  void focus();
}
