package io.colmena.pos.ui.shell;

import io.colmena.pos.setup.Installer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
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
   * Returns when the window is closed and what was being written is written. The toolkit stays, for
   * another window or {@link #leave}.
   *
   * @param ready told once the toolkit runs: what need not begin where no window can be
   * @throws NoDisplay if there is no display; nothing was done
   */
  public static void run(TillServices services, Runnable ready)
      throws NoDisplay, InterruptedException {
    start();
    ready.run();
    try (FxTasks tasks = new FxTasks()) {
      showUntilClosed(stage -> open(services, tasks, stage));
    }
  }

  /**
   * Asks what this computer is to be, and returns when the window is closed. The toolkit stays for
   * the till.
   *
   * @throws NoDisplay if there is no display; nothing was done
   */
  public static void setUp(Installer installer) throws NoDisplay, InterruptedException {
    start();
    try (FxTasks tasks = new FxTasks()) {
      showUntilClosed(stage -> {
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        new SetupWindow(stage, installer, tasks).show();
        StartTime.sayOnceDrawn(stage.getScene());
      });
    }
  }

  /** Ends the toolkit: this program shows no window any more. */
  public static void leave() {
    Platform.exit();
  }

  /**
   * Says something in a window, and returns when it is closed.
   *
   * @throws NoDisplay if there is no display to say it on
   */
  public static void say(Function<Stage, ReasonWindow> window)
      throws NoDisplay, InterruptedException {
    start();
    showUntilClosed(stage -> window.apply(stage).show());
  }

  private static void showUntilClosed(Consumer<Stage> content) throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    Platform.runLater(() -> {
      try {
        Stage stage = new Stage();
        stage.setOnHidden(_ -> closed.countDown());
        content.accept(stage);
      } catch (RuntimeException e) {
        failure.set(e);
        closed.countDown();
      }
    });
    closed.await();
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  private static void start() throws NoDisplay {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException _) {
      // it runs since the first window of this program
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new NoDisplay(e);
    }
  }

  private static void open(TillServices services, FxTasks tasks, Stage stage) {
    stage.setMinWidth(1024);
    stage.setMinHeight(700);
    stage.setMaximized(true);
    new TillWindow(stage, services, tasks, () -> System.nanoTime() / 1_000_000).show();
    StartTime.sayOnceDrawn(stage.getScene());
  }
}
