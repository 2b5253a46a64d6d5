package io.colmena.pos.ui.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Starts the toolkit, shows the till's window and waits until it is closed. */
public final class Desktop {
  private Desktop() {}

  /** There is nothing to show a window on. */
  public static final class NoDisplay extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplay(Throwable cause) {
      super("no window can be shown here: " + cause.getMessage(), cause);
    }
  }

  /**
   * Returns when the window is closed and what was being written is written.
   *
   * @param ready told once the toolkit runs: what need not begin where no window can be
   * @throws NoDisplay if there is no display; nothing was done
   */
  public static void run(TillServices services, Runnable ready)
      throws NoDisplay, InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    start();
    ready.run();
    try (FxTasks tasks = new FxTasks()) {
      Platform.runLater(() -> {
        try {
          open(services, tasks, closed);
        } catch (RuntimeException e) {
          failure.set(e);
          closed.countDown();
        }
      });
      closed.await();
    } finally {
      Platform.exit();
    }
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private static void start() throws NoDisplay {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new NoDisplay(e);
    }
  }

  private static void open(TillServices services, FxTasks tasks, CountDownLatch closed) {
    Stage stage = new Stage();
    stage.setMinWidth(1024);
    stage.setMinHeight(700);
    stage.setMaximized(true);
    stage.setOnHidden(_ -> closed.countDown());
    new TillWindow(stage, services, tasks, () -> System.nanoTime() / 1_000_000).show();
    StartTime.sayOnceDrawn(stage.getScene());
  }
}
