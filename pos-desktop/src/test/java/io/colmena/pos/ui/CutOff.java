package io.colmena.pos.ui;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

/**
 * Finds words that end in an ellipsis or outside the window. Lists and what is scrolled may have
 * them, and whatever has the style {@code may-shorten}.
 */
public final class CutOff {
  private static final double TOLERANCE = 1.5;

  private CutOff() {}

  /**
   * @param width of the window, in pixels
   * @param problems to which one sentence is added for each
   */
  public static void inspect(
      String where, Node node, double width, double height, List<String> problems) {
    if (!node.isVisible() || node instanceof ScrollPane) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getText() != null // the title of a chart without one
        && !labeled.getText().isEmpty()) {
      inspectLabel(where, labeled, width, height, problems);
    }
    if (node instanceof Parent parent && !(node instanceof ListView)) {
      parent
          .getChildrenUnmodifiable()
          .forEach(child -> inspect(where, child, width, height, problems));
    }
  }

  private static void inspectLabel(
      String where, Labeled label, double width, double height, List<String> problems) {
    for (Node part : label.getChildrenUnmodifiable()) {
      if (part instanceof Text text
          && !part.equals(label.getGraphic()) // an icon is a letter of its own font
          && !text.getText().equals(label.getText())
          && !label.getStyleClass().contains("may-shorten")) {
        problems.add(where + ": cut off: " + label.getText() + " → " + text.getText());
      }
    }
    Bounds bounds = label.localToScene(label.getLayoutBounds());
    if (bounds.getMinX() < -TOLERANCE
        || bounds.getMinY() < -TOLERANCE
        || bounds.getMaxX() > width + TOLERANCE
        || bounds.getMaxY() > height + TOLERANCE) {
      problems.add(where + ": outside the window: " + label.getText());
    }
  }
}
