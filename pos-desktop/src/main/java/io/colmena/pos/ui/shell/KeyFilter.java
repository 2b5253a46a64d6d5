package io.colmena.pos.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Offers each pressed key to the screens before any field sees it. A function key that is held
 * counts once.
 */
final class KeyFilter {
  private final Predicate<KeyEvent> target;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

  KeyFilter(Scene scene, Predicate<KeyEvent> target) {
    this.target = target;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, key -> held.remove(key.getCode()));
    // Whoever switches to another window releases the key there.
    scene.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(_ -> held.clear());
  }

  private void pressed(KeyEvent key) {
    if (key.isConsumed()) {
      return; // by the scanner's filter on the same scene
    }
    boolean countsOnce = key.getCode().isFunctionKey() || key.getCode() == KeyCode.ENTER;
    boolean repeated = countsOnce && !held.add(key.getCode());
    if (repeated || target.test(key)) {
      key.consume();
    }
  }
}
