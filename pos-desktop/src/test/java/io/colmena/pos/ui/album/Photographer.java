package io.colmena.pos.ui.album;

import io.colmena.pos.ui.TillDriver;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;

/**
 * Takes the pictures of {@code docs/pictures}: in Spanish a full screen in both themes and both
 * sizes, an empty one and one with an error light and small and dark and large, and in English each
 * screen once. Nothing in them moves, so that the same program takes the same pictures.
 */
final class Photographer implements Eye {
  private static final Dimension2D SMALL = new Dimension2D(1366, 768);
  private static final Dimension2D LARGE = new Dimension2D(1920, 1080);

  /** A caret that blinks would be in some pictures and not in others. */
  private static final String STILL = "data:text/css,.text-input{-fx-display-caret:false;}";

  private final Path folder;

  Photographer(Path folder) {
    this.folder = folder;
  }

  @Override
  public void look(TillDriver window, Locale language, String screen, State state) {
    String name = "till-" + screen + "-" + state.word();
    if (!language.getLanguage().equals("es")) {
      if (state == State.FULL) {
        take(window, name + "-light", List.of(SMALL), "-en");
      }
      return;
    }
    boolean full = state == State.FULL;
    take(window, name + "-light", full ? List.of(SMALL, LARGE) : List.of(SMALL), "");
    InTheDark.look(
        window,
        () -> take(window, name + "-dark", full ? List.of(SMALL, LARGE) : List.of(LARGE), ""));
  }

  private void take(TillDriver window, String name, List<Dimension2D> sizes, String ending) {
    for (Dimension2D size : sizes) {
      WritableImage image = window.onScreen(() -> shot(window.scene(), size));
      Palette.save(image, folder.resolve(name + "-" + (int) size.getWidth() + ending + ".png"));
    }
  }

  /**
   * Only the root takes the size: the headless platform has no memory for windows that are so
   * large.
   */
  private static WritableImage shot(Scene scene, Dimension2D size) {
    Parent root = scene.getRoot();
    double width = root.getLayoutBounds().getWidth();
    double height = root.getLayoutBounds().getHeight();
    if (!scene.getStylesheets().contains(STILL)) {
      scene.getStylesheets().add(STILL);
    }
    layOut(root, size.getWidth(), size.getHeight());
    SnapshotParameters window = new SnapshotParameters(); // without the shadows outside of it
    window.setViewport(new Rectangle2D(0, 0, size.getWidth(), size.getHeight()));
    WritableImage image = root.snapshot(window, null);
    layOut(root, width, height);
    return image;
  }

  private static void layOut(Parent root, double width, double height) {
    root.resize(width, height);
    root.applyCss();
    root.layout();
  }
}
