package io.colmena.pos.ui.shell;

import io.colmena.pos.setup.Installer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Starts the toolkit, shows the till's window and waits until it is closed. */
public final class Desktop {
  /** Once for the whole program, by whoever comes first. */
  private static final FutureTask<@Nullable Void> TOOLKIT = new FutureTask<>(Desktop::startToolkit);

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
   * @param ready told once the window is drawn: what need not begin where none can be, nor compete
   *     with it
   * @throws NoDisplay if there is no display; nothing was done
   */
  public static void run(TillServices services, Runnable ready)
      throws NoDisplay, InterruptedException {
    start();
    try (FxTasks tasks = new FxTasks()) {
      showUntilClosed((stage, drawn) -> open(services, tasks, stage, drawn), ready);
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
      showUntilClosed(
          (stage, drawn) -> {
            stage.setMinWidth(1024);
            stage.setMinHeight(700);
            new SetupWindow(stage, installer, tasks).show();
            StartTime.sayOnceDrawn(stage.getScene(), drawn);
          },
          () -> {});
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
    showUntilClosed(
        (stage, drawn) -> {
          window.apply(stage).show();
          drawn.run();
        },
        () -> {});
  }

  /** Fills a stage and shows it, and calls back once it is drawn. */
  private interface Content {
    void show(Stage stage, Runnable drawn);
  }

  private static void showUntilClosed(Content content, Runnable ready) throws InterruptedException {
    CountDownLatch drawn = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    Platform.runLater(() -> {
      try {
        Stage stage = new Stage();
        stage.setOnHidden(_ -> {
          closed.countDown();
          drawn.countDown();
        });
        content.show(stage, drawn::countDown);
      } catch (RuntimeException e) {
        failure.set(e);
        closed.countDown();
        drawn.countDown();
      }
    });
    drawn.await();
    if (closed.getCount() > 0) {
      ready.run();
    }
    closed.await();
    RuntimeException thrown = failure.get();
    if (thrown != null) {
      throw thrown;
    }
  }

  /** Begins to start the toolkit: it takes a moment, and needs nothing that is opened meanwhile. */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("toolkit").start(() -> TOOLKIT.run());
  }

  private static void start() throws NoDisplay, InterruptedException {
    TOOLKIT.run();
    try {
      TOOLKIT.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof UnsupportedOperationException || cause instanceof UnsatisfiedLinkError) {
        throw new NoDisplay(cause);
      }
      throw new IllegalStateException("the toolkit does not start", e);
    }
  }

  private static @Nullable Void startToolkit() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException _) {
      // whoever tests the windows started it
    }
    return null;
  }

  private static void open(TillServices services, FxTasks tasks, Stage stage, Runnable drawn) {
    stage.setMinWidth(1024);
    stage.setMinHeight(700);
    stage.setMaximized(true);
    TillWindow window = new TillWindow(stage, services, tasks, () -> System.nanoTime() / 1_000_000);
    window.show();
    StartTime.sayOnceDrawn(
        stage.getScene(),
        () -> {
          window.prepareSearch();
          drawn.run();
        });
  }
}
