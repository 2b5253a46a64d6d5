package io.colmena.pos.ui.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how long somebody waited for the window after starting the program. */
final class StartTime {
  private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

  private StartTime() {}

  /**
   * @param then what had better not compete with the window
   */
  static void sayOnceDrawn(Scene scene, Runnable then) {
    Runnable[] drawn = new Runnable[1];
    drawn[0] =
        () -> {
          scene.removePostLayoutPulseListener(drawn[0]);
          ProcessHandle.current().info().startInstant().ifPresent(StartTime::say);
          then.run();
        };
    scene.addPostLayoutPulseListener(drawn[0]);
  }

  private static void say(Instant started) {
    LOG.info(
        "the window is there, {} ms after the program was started",
        Duration.between(started, Instant.now()).toMillis());
  }
}
