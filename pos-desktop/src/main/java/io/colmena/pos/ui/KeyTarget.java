package io.colmena.pos.ui;

import javafx.scene.input.KeyEvent;

/** A screen, or something over it, that takes the keys while it is on top. */
public interface KeyTarget {
  /**
   * @return whether the key was meant for it; then nothing else sees it
   */
  boolean pressed(KeyEvent key);

  /** Puts the focus where typing should go. */
  void focus();
}
