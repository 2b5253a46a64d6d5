package io.colmena.pos.ui.shell;

import io.colmena.pos.ui.KeyTarget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What lies over the screen: dialogs, the topmost of which has the keys, and a hint below it. */
final class OverlayLayer extends StackPane {
  private record Layer(Parent view, KeyTarget keys, boolean mustBeFinished, Runnable closed) {}

  /** The style of what fills the window. */
  private static final String WHOLE = "office";

  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("whole");

  private final Deque<Layer> layers = new ArrayDeque<>();
  private final Label hint = new Label();
  private final StackPane frame = new StackPane();

  OverlayLayer() {
    setId("overlay");
    getStyleClass().add("overlay");
    hint.setId("overlay-hint");
    hint.getStyleClass().add("overlay-hint");
    frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(hint, Pos.BOTTOM_CENTER);
    getChildren().addAll(frame, hint);
    setVisible(false);
  }

  /**
   * @param mustBeFinished whether goods that are scanned meanwhile are refused
   */
  void open(Parent view, KeyTarget keys, boolean mustBeFinished) {
    open(view, keys, mustBeFinished, () -> {});
  }

  /**
   * @param closed told when it is taken away, by whatever way
   */
  void open(Parent view, KeyTarget keys, boolean mustBeFinished, Runnable closed) {
    layers.push(new Layer(view, keys, mustBeFinished, closed));
    showTop();
  }

  void close() {
    Layer top = layers.poll();
    if (top != null) {
      top.closed().run();
    }
    showTop();
  }

  void closeAll() {
    List<Layer> all = List.copyOf(layers);
    layers.clear();
    all.forEach(layer -> layer.closed().run());
    showTop();
  }

  boolean isOpen() {
    return !layers.isEmpty();
  }

  boolean mustBeFinished() {
    return layers.stream().anyMatch(Layer::mustBeFinished);
  }

  void hint(String text) {
    hint.setText(text);
    hint.setVisible(!text.isEmpty());
  }

  private void showTop() {
    hint("");
    Layer top = layers.peek();
    setVisible(top != null);
    frame.getChildren().clear();
    if (top != null) {
      boolean whole = top.view().getStyleClass().contains(WHOLE);
      double most = whole ? Double.MAX_VALUE : USE_PREF_SIZE;
      frame.setMaxSize(most, most);
      pseudoClassStateChanged(FILLED, whole);
      frame.getChildren().setAll(top.view());
      top.keys().focus();
    }
  }

  /**
   * @return whether something was open: then no other screen may see the key
   */
  boolean pressed(KeyEvent key) {
    Layer top = layers.peek();
    if (top == null) {
      return false;
    }
    hint("");
    boolean taken = top.keys().pressed(key);
    if (!taken && key.getCode() == KeyCode.ESCAPE) {
      close();
      return true;
    }
    return taken || isNoTyping(key);
  }

  /**
   * @return whether what is on top had a use for what a scanner read
   */
  boolean scanned(String code) {
    Layer top = layers.peek();
    return top != null && top.keys().scanned(code);
  }

  /** Function keys must not reach the screen below; what belongs to a text field must pass. */
  private static boolean isNoTyping(KeyEvent key) {
    return key.getCode().isFunctionKey();
  }

  /** The focus stays on top, whatever Tab finds below. */
  void keepFocus(@Nullable Node focused) {
    Layer top = layers.peek();
    if (top == null || focused == null) {
      return;
    }
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node.equals(top.view())) {
        return;
      }
    }
    top.keys().focus();
  }
}
