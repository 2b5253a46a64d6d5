package io.colmena.pos.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.shell.FxTasks;
import io.colmena.pos.ui.shell.TillWindow;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Hands at the till: a keyboard, a scanner, and eyes. */
public final class TillDriver implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 15;

  private final Robot keyboard;
  private final FxTasks tasks = new FxTasks();
  private final AtomicLong millis = new AtomicLong();
  private final Stage stage;
  private volatile long keyEvery = 200;

  /** What a window shows. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param millis when keys come
     */
    void show(Stage window, FxTasks tasks, LongSupplier millis);
  }

  public TillDriver(DemoShop shop) {
    this((window, tasks, millis) -> new TillWindow(window, shop.services(), tasks, millis).show());
  }

  /** At a window that is no till. */
  public TillDriver(Content content) {
    try {
      FxToolkit.registerPrimaryStage();
      stage =
          FxToolkit.setupFixture(() -> {
            Stage window = new Stage();
            content.show(window, tasks, () -> millis.addAndGet(keyEvery));
            return window;
          });
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
    keyboard = onScreen(Robot::new);
    settle();
  }

  public Stage stage() {
    return stage;
  }

  public Scene scene() {
    return stage.getScene();
  }

  /** As fast as a scanner, with its Enter. */
  public void scan(String barcode) {
    onScreen(() -> {
      millis.addAndGet(500); // the hand takes the scanner
      keyEvery = 3;
      characters(barcode);
      strike(KeyCode.ENTER);
      return true;
    });
    settle();
    keyEvery = 200;
  }

  /** At a person's pace. */
  public void type(String text) {
    onScreen(() -> {
      characters(text);
      return true;
    });
    settle();
  }

  public void press(KeyCode... combination) {
    onScreen(() -> {
      strike(combination);
      return true;
    });
    settle();
  }

  /** Through the platform's robot: a key takes the way that the keyboard's keys take. */
  private void strike(KeyCode... combination) {
    for (KeyCode code : combination) {
      keyboard.keyPress(code);
    }
    for (int i = combination.length - 1; i >= 0; i--) {
      keyboard.keyRelease(combination[i]);
    }
  }

  /**
   * The robot has no keys for every letter, so characters come as the events that the window would
   * get.
   */
  private void characters(String text) {
    for (int i = 0; i < text.length(); i++) {
      String character = text.substring(i, i + 1);
      Node focused = scene().getFocusOwner();
      Event.fireEvent(
          focused == null ? scene() : focused,
          new KeyEvent(
              KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    }
  }

  public void logIn(String name, String password) {
    focusOn("#login-name");
    replace(name);
    focusOn("#login-password");
    replace(password);
    press(KeyCode.ENTER);
  }

  public void replace(String text) {
    press(KeyCode.CONTROL, KeyCode.A);
    type(text);
  }

  public void focusOn(String query) {
    onScreen(() -> {
      find(query).requestFocus();
      return true;
    });
  }

  /** What a label, a button or a field says now. */
  public String text(String query) {
    return onScreen(() ->
        switch (find(query)) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl field -> field.getText();
          default -> throw new AssertionError(query + " has no text");
        });
  }

  public boolean isShown(String query) {
    return onScreen(() -> {
      Set<Node> nodes = scene().getRoot().lookupAll(query);
      return nodes.stream().anyMatch(TillDriver::isVisible);
    });
  }

  private static boolean isVisible(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private Node find(String query) {
    Node node = scene().getRoot().lookup(query);
    assertThat(node).as(query).isNotNull();
    return node;
  }

  public void waitUntilShown(String query) {
    waitUntil(query + " is shown", () -> isShown(query));
  }

  public void waitUntilGone(String query) {
    waitUntil(query + " is gone", () -> !isShown(query));
  }

  public void waitUntilSays(String query, String part) {
    waitUntil(
        query + " says " + part,
        () -> isShown(query) && text(query).replace('\u00a0', ' ').contains(part));
  }

  public void waitUntil(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("in vain: " + what, e);
    }
    settle();
  }

  public <T> T onScreen(Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000, work);
  }

  public void settle() {
    WaitForAsyncUtils.waitForFxEvents(1);
  }

  @Override
  public void close() {
    onScreen(() -> {
      stage.hide();
      return true;
    });
    tasks.close();
  }
}
