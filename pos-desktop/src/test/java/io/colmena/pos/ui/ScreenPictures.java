package io.colmena.pos.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

/** Looks at what the window shows, in two sizes and two colours, and says what is cut off. */
final class ScreenPictures {
  private static final List<Dimension2D> SIZES =
      List.of(new Dimension2D(1366, 768), new Dimension2D(1920, 1080));
  private static final double TOLERANCE = 1.5;

  private final TillDriver till;
  private final List<String> problems;
  private final String folder = System.getProperty("colmena.pictures", "");

  ScreenPictures(TillDriver till, List<String> problems) {
    this.till = till;
    this.problems = problems;
  }

  void take(String name) {
    for (Dimension2D size : SIZES) {
      resize(size);
      String sized = name + "-" + (int) size.getWidth();
      if (folder.isEmpty()) {
        look(sized);
      } else {
        save(sized + "-light");
        till.press(KeyCode.CONTROL, KeyCode.T);
        save(sized + "-dark");
        till.press(KeyCode.CONTROL, KeyCode.T);
        look(sized);
      }
    }
    resize(SIZES.getFirst());
  }

  private void resize(Dimension2D size) {
    till.onScreen(
        () -> {
          till.stage().setWidth(size.getWidth());
          till.stage().setHeight(size.getHeight());
          return true;
        });
    till.waitUntil(
        "the window has its size",
        () -> Math.abs(till.scene().getWidth() - size.getWidth()) < 1);
  }

  private void save(String name) {
    WritableImage image = till.onScreen(() -> till.scene().snapshot(null));
    Path file = Path.of(folder, name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look(String name) {
    till.onScreen(
        () -> {
          till.scene().getRoot().applyCss();
          till.scene().getRoot().layout();
          inspect(name, till.scene().getRoot());
          return true;
        });
  }

  private void inspect(String name, Node node) {
    if (!node.isVisible() || node instanceof ScrollPane) {
      return;
    }
    if (node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
      inspectLabel(name, labeled);
    }
    if (node instanceof Parent parent && !(node instanceof ListView)) {
      parent.getChildrenUnmodifiable().forEach(child -> inspect(name, child));
    }
  }

  private void inspectLabel(String name, Labeled label) {
    if (label.lookup(".text") instanceof Text text
        && !text.getText().equals(label.getText())
        && !label.getStyleClass().contains("may-shorten")) {
      problems.add(name + ": cut off: " + label.getText() + " → " + text.getText());
    }
    Bounds bounds = label.localToScene(label.getLayoutBounds());
    if (bounds.getMinX() < -TOLERANCE
        || bounds.getMinY() < -TOLERANCE
        || bounds.getMaxX() > till.scene().getWidth() + TOLERANCE
        || bounds.getMaxY() > till.scene().getHeight() + TOLERANCE) {
      problems.add(name + ": outside the window: " + label.getText());
    }
  }
}
