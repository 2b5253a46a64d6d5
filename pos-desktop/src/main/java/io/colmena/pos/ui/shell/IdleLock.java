package io.colmena.pos.ui.shell;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/** Locks a till that nobody has touched for a while. */
final class IdleLock {
  private final PauseTransition pause;

  /**
   * @param lock does nothing if nobody is logged in
   */
  IdleLock(Scene scene, Duration after, Runnable lock) {
    pause = new PauseTransition(javafx.util.Duration.valueOf(after.toMillis() + "ms"));
    pause.setOnFinished(_ -> lock.run());
    scene.addEventFilter(InputEvent.ANY, _ -> pause.playFromStart());
    pause.play();
  }
}
