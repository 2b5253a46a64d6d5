package io.colmena.benchmarks.till;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/** A cashier's hands and eyes at the real window: keys go in, and the clock runs until it shows. */
final class Hands {
  private static final long PATIENCE_SECONDS = 60;

  private final Scene scene;

  private Hands(Scene scene) {
    this.scene = scene;
  }

  /**
   * What a key led to, in nanoseconds since it was struck.
   *
   * @param known when the window's nodes held it
   * @param drawn when they were laid out, in the frame that shows it
   */
  record Seen(long known, long drawn) {}

  /** Waits until the till's window is there. */
  static Hands atTheWindow() throws InterruptedException {
    while (true) {
      CompletableFuture<Scene> found = new CompletableFuture<>();
      try {
        Platform.runLater(() ->
            Window.getWindows().stream()
                .findFirst()
                .map(Window::getScene)
                .ifPresent(found::complete));
        return new Hands(found.get(1, TimeUnit.SECONDS));
      } catch (IllegalStateException | ExecutionException | TimeoutException _) {
        TimeUnit.MILLISECONDS.sleep(20); // neither the toolkit nor its window is there yet
      }
    }
  }

  void logIn(String name, String password) throws InterruptedException {
    until(() -> {}, () -> isShown("#login-submit"));
    Runnable fillIn =
        () -> {
          fill("#login-name", name);
          fill("#login-password", password);
          strike(KeyCode.ENTER);
        };
    until(fillIn, () -> isShown("#checkout"));
  }

  /** Reads a barcode, and waits for the total to change. */
  Seen scan(String barcode) throws InterruptedException {
    return see(look -> {
      Labeled total = (Labeled) scene.lookup("#total");
      String before = total.getText();
      look.when(() -> !before.equals(total.getText()));
      Subscription change = total.textProperty().subscribe(look::know);
      look.afterwards(change::unsubscribe);
      characters(barcode);
      look.begin();
      strike(KeyCode.ENTER);
    });
  }

  /** Types what has no answer yet. */
  void begin(String characters) throws InterruptedException {
    until(() -> characters(characters), () -> true);
  }

  /** Types one character of a search, and waits for its answer. */
  Seen type(String character) throws InterruptedException {
    return see(look -> {
      ListView<?> offers = (ListView<?>) scene.lookup("#offer-list");
      boolean[] answered = new boolean[1];
      ListChangeListener<Object> answer =
          _ -> {
            answered[0] = true;
            look.know();
          };
      offers.getItems().addListener(answer);
      look.when(() -> answered[0]);
      look.afterwards(() -> offers.getItems().removeListener(answer));
      look.begin();
      characters(character);
    });
  }

  /** Empties the field that was searched in. */
  void clearSearch() throws InterruptedException {
    until(() -> fill("#search", ""), () -> !isShown("#offers"));
  }

  /** Strikes a key, and waits until something is there. */
  long press(KeyCode key, String appears) throws InterruptedException {
    return until(() -> strike(key), () -> isShown(appears));
  }

  /** Strikes a key, and waits until something has gone. */
  void pressUntilGone(KeyCode key, String disappears) throws InterruptedException {
    until(() -> strike(key), () -> !isShown(disappears));
  }

  private long until(Runnable act, BooleanSupplier seen) throws InterruptedException {
    return see(
            look -> {
              look.when(seen);
              look.begin();
              act.run();
            })
        .drawn();
  }

  /** What is being waited for; all of it happens on the window's own thread. */
  private static final class Look {
    private final CompletableFuture<Seen> result = new CompletableFuture<>();
    private final Runnable frame = this::drawn;
    private BooleanSupplier seen = () -> true;
    private Runnable end = () -> {};
    private long begun;
    private long known;

    void when(BooleanSupplier isThere) {
      seen = isThere;
    }

    void afterwards(Runnable tidy) {
      end = tidy;
    }

    void begin() {
      begun = System.nanoTime();
    }

    void know() {
      if (begun != 0 && known == 0) {
        known = System.nanoTime();
      }
    }

    private void drawn() {
      if (seen.getAsBoolean() && !result.isDone()) {
        know();
        result.complete(new Seen(known - begun, System.nanoTime() - begun));
        end.run();
      }
    }
  }

  private Seen see(Consumer<Look> act) throws InterruptedException {
    Look look = new Look();
    Platform.runLater(() -> {
      scene.addPostLayoutPulseListener(look.frame);
      act.accept(look);
      Platform.requestNextPulse();
    });
    try {
      return look.result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the window did not show what was waited for", e);
    } finally {
      Platform.runLater(() -> scene.removePostLayoutPulseListener(look.frame));
    }
  }

  private boolean isShown(String selector) {
    for (Node node = scene.lookup(selector); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
      if (node.getParent() == null) {
        return true;
      }
    }
    return false;
  }

  private void fill(String selector, String text) {
    TextInputControl field = (TextInputControl) scene.lookup(selector);
    field.requestFocus();
    field.setText(text);
  }

  private void strike(KeyCode code) {
    fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code);
    fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code);
  }

  private void characters(String text) {
    for (int i = 0; i < text.length(); i++) {
      fire(KeyEvent.KEY_TYPED, text.substring(i, i + 1), KeyCode.UNDEFINED);
    }
  }

  private void fire(EventType<KeyEvent> type, String character, KeyCode code) {
    Node focused = scene.getFocusOwner();
    Event.fireEvent(
        focused == null ? scene : focused,
        new KeyEvent(type, character, "", code, false, false, false, false));
  }
}
