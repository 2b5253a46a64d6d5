package io.colmena.pos.ui.album;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;

/** Whether one sees, of everything that Tab reaches, that it has the focus. */
final class Focus {
  /** Around a node, for a frame that is drawn outside of it. */
  private static final double AROUND = 8;

  /** A frame of a small button has some 200; a caret alone has fewer. */
  private static final int ENOUGH = 60;

  private Focus() {}

  /**
   * Gives each the focus in turn, and back to who had it.
   *
   * @param known what needs no second look; what is looked at is added
   */
  static void inspect(String where, Scene scene, Set<String> known, List<String> problems) {
    Node before = scene.getFocusOwner();
    List<Node> reached = new ArrayList<>();
    collect(scene.getRoot(), reached);
    if (before == null || reached.size() < 2) {
      return; // who is alone needs no mark
    }
    for (Node node : reached) {
      Node other = reached.getFirst().equals(node) ? reached.getLast() : reached.getFirst();
      String name = where + " " + kind(node);
      if (known.add(kind(node)) && changed(scene, node, other) < ENOUGH) {
        problems.add(name + ": nobody sees that it has the focus");
      }
    }
    before.requestFocus();
  }

  private static String kind(Node node) {
    return node.getClass().getSimpleName() + " " + node.getStyleClass() + " " + node.getId();
  }

  private static void collect(Node node, List<Node> reached) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && isAsked(node)) {
      reached.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, reached));
    }
  }

  /** What lies under a dialog cannot have the focus. */
  private static boolean isAsked(Node node) {
    Node overlay = node.getScene().lookup("#overlay");
    if (overlay == null || !overlay.isVisible()) {
      return true;
    }
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(overlay)) {
        return true;
      }
    }
    return false;
  }

  private static int changed(Scene scene, Node node, Node other) {
    WritableImage without = seen(scene, other, node);
    WritableImage with = seen(scene, node, node);
    int changed = 0;
    PixelReader one = without.getPixelReader();
    PixelReader two = with.getPixelReader();
    for (int y = 0; y < (int) without.getHeight(); y++) {
      for (int x = 0; x < (int) without.getWidth(); x++) {
        if (one.getArgb(x, y) != two.getArgb(x, y)) {
          changed++;
        }
      }
    }
    return changed;
  }

  private static WritableImage seen(Scene scene, Node focused, Node node) {
    focused.requestFocus();
    Parent root = scene.getRoot();
    root.applyCss();
    root.layout();
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    SnapshotParameters part = new SnapshotParameters();
    part.setViewport(
        new Rectangle2D(
            Math.max(0, bounds.getMinX() - AROUND),
            Math.max(0, bounds.getMinY() - AROUND),
            bounds.getWidth() + 2 * AROUND,
            bounds.getHeight() + 2 * AROUND));
    return root.snapshot(part, null);
  }
}
