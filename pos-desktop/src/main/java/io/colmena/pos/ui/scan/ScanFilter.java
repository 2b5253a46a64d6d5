package io.colmena.pos.ui.scan;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a scene's keys to the reader, and takes a scan's characters out of the field they fell
 * into.
 */
public final class ScanFilter {
  private final ScanReader reader = new ScanReader();
  private final Scene scene;
  private final Predicate<String> plausible;
  private final LongSupplier millis;
  private final Consumer<String> scanned;
  private @Nullable Held before;
  private boolean enterIsTheScanners;

  /** What a field held before the characters of a scan came. */
  private record Held(TextInputControl field, String text, int anchor, int caret) {
    static Held in(TextInputControl field) {
      return new Held(field, field.getText(), field.getAnchor(), field.getCaretPosition());
    }

    void putBack() {
      field.setText(text);
      field.selectRange(anchor, caret);
    }
  }

  /**
   * @param plausible whether a text can be a barcode where the window is now: a password may come
   *     as fast, from a badge reader
   * @param millis a clock that only goes forward
   */
  public ScanFilter(
      Scene scene, Predicate<String> plausible, LongSupplier millis, Consumer<String> scanned) {
    this.scene = scene;
    this.plausible = plausible;
    this.millis = millis;
    this.scanned = scanned;
    // One for each type, not for ANY: filters of a type come before those of ANY, in whatever order
    // they
    // are added, and this one must be the first to see an Enter.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::filter);
    scene.addEventFilter(KeyEvent.KEY_TYPED, this::filter);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::filter);
  }

  private void filter(KeyEvent event) {
    boolean enter = event.getCode() == KeyCode.ENTER || "\r".equals(event.getCharacter());
    if (event.getEventType() == KeyEvent.KEY_TYPED && !enter) {
      typed(event);
    } else if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ENTER) {
      pressedEnter(event);
    } else if (enter && enterIsTheScanners) {
      // Its other two events: neither a button nor a field may take the scanner's Enter for a
      // person's.
      event.consume();
      enterIsTheScanners = event.getEventType() != KeyEvent.KEY_RELEASED;
    }
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    if (character.isEmpty() || character.charAt(0) < ' ' || event.isShortcutDown()) {
      return;
    }
    if (reader.typed(character, millis.getAsLong())) {
      Node focused = scene.getFocusOwner();
      before = focused instanceof TextInputControl field ? Held.in(field) : null;
    }
  }

  private void pressedEnter(KeyEvent event) {
    enterIsTheScanners = false;
    reader
        .enter(millis.getAsLong())
        .filter(plausible)
        .ifPresent(text -> {
          event.consume();
          enterIsTheScanners = true;
          if (before != null) {
            before.putBack();
          }
          scanned.accept(text);
        });
  }
}
