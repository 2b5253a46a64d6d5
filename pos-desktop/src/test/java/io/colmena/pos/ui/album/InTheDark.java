package io.colmena.pos.ui.album;

import io.colmena.pos.ui.TillDriver;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyCode;

/**
 * Switches a window to the dark theme for a look, and back. Before there is a till there is none.
 */
final class InTheDark {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private InTheDark() {}

  static void look(TillDriver window, Runnable look) {
    window.press(KeyCode.CONTROL, KeyCode.T);
    if (isDark(window)) {
      look.run();
      window.press(KeyCode.CONTROL, KeyCode.T);
    }
  }

  private static boolean isDark(TillDriver window) {
    return window.onScreen(() -> window.scene().getRoot().getPseudoClassStates().contains(DARK));
  }
}
