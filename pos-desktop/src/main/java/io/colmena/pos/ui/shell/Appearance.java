package io.colmena.pos.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.colmena.pos.settings.BranchSettings.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The till's letters and colours, light or dark. One file has the colours of both. */
final class Appearance {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

  /** From this width on everything is larger. */
  private static final double ROOMY_WIDTH = 1680;

  private static final String FONTS = "/com/formdev/flatlaf/fonts/";
  private static final List<String> FONT_FILES =
      List.of(
          "roboto/Roboto-Regular.ttf",
          "roboto/Roboto-Medium.ttf",
          "roboto/Roboto-Bold.ttf",
          "jetbrains_mono/JetBrainsMono-Regular.ttf");

  private final Scene scene;
  private Theme theme;

  Appearance(Scene scene, Theme theme) {
    this.scene = scene;
    this.theme = theme;
    FONT_FILES.forEach(Appearance::loadFont);
    String colours = Objects.requireNonNull(Appearance.class.getResource("till.css")).toString();
    scene.getStylesheets().add(colours);
    if (scene.getRoot() instanceof Region root) {
      root.widthProperty()
          .map(width -> width.doubleValue() >= ROOMY_WIDTH)
          .subscribe(wide -> root.pseudoClassStateChanged(ROOMY, wide));
    }
    apply();
  }

  private static void loadFont(String file) {
    try (InputStream font = Appearance.class.getResourceAsStream(FONTS + file)) {
      Font.loadFont(Objects.requireNonNull(font, file), 12);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void toggle() {
    use(theme == Theme.DARK ? Theme.LIGHT : Theme.DARK);
  }

  void use(Theme wanted) {
    theme = wanted;
    apply();
  }

  private void apply() {
    boolean dark = theme == Theme.DARK;
    scene.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
  }
}
