package io.colmena.pos.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a screen from the FXML file beside its controller. */
public final class View {
  private View() {}

  /**
   * @param fxml file name in the controller's package
   */
  public static Parent load(Object controller, String fxml, Texts texts) {
    URL file = controller.getClass().getResource(fxml);
    FXMLLoader loader = new FXMLLoader(file, texts.bundle());
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the screen " + fxml + " cannot be loaded", e);
    }
  }
}
