package io.colmena.pos.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;

/** Looks at what the window shows, in two sizes and two colours, and says what is cut off. */
public final class ScreenPictures {
  private static final List<Dimension2D> SIZES =
      List.of(new Dimension2D(1366, 768), new Dimension2D(1920, 1080));

  private final TillDriver till;
  private final List<String> problems;
  private final String folder = System.getProperty("colmena.pictures", "");

  public ScreenPictures(TillDriver till, List<String> problems) {
    this.till = till;
    this.problems = problems;
  }

  public void take(String name) {
    till.settle();
    boolean kept = !folder.isEmpty();
    for (Dimension2D size : SIZES) {
      String sized = name + "-" + (int) size.getWidth();
      look(sized, size, kept ? sized + "-light" : "");
    }
    if (kept) {
      till.press(KeyCode.CONTROL, KeyCode.T);
      for (Dimension2D size : SIZES) {
        String sized = name + "-" + (int) size.getWidth();
        look(sized, size, sized + "-dark");
      }
      till.press(KeyCode.CONTROL, KeyCode.T);
    }
  }

  /**
   * Only the root takes the size: the headless platform has no memory for windows that are so
   * large.
   */
  private void look(String name, Dimension2D size, String picture) {
    till.onScreen(() -> {
      Parent root = till.scene().getRoot();
      double width = root.getLayoutBounds().getWidth();
      double height = root.getLayoutBounds().getHeight();
      layOut(root, size.getWidth(), size.getHeight());
      CutOff.inspect(name, root, size.getWidth(), size.getHeight(), problems);
      if (!picture.isEmpty()) {
        save(picture, root.snapshot(null, null));
      }
      layOut(root, width, height);
      return true;
    });
  }

  private static void layOut(Parent root, double width, double height) {
    root.resize(width, height);
    for (int pass = 0; pass < 1; pass++) {
      root.applyCss();
      root.layout();
    }
  }

  private void save(String name, WritableImage image) {
    Path file = Path.of(folder, name + ".png");
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
