package io.colmena.pos.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.app.BranchInstaller;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.TillDriver;
import io.colmena.pos.ui.shell.ReasonWindow;
import io.colmena.pos.ui.shell.SetupWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The windows before there is a till, by keyboard alone. */
final class SetupScreenTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void aNewBranchIsMadeByKeyboardAlone() {
    Path file = folder.resolve("san-blas.yml");
    try (TillDriver window =
        new TillDriver(
            (stage, tasks, _) -> new SetupWindow(stage, new BranchInstaller(file), tasks).show())) {
      ScreenPictures pictures = new ScreenPictures(window, problems);
      window.waitUntilShown("#setup-choice-1");
      pictures.take("setup-what");
      window.press(KeyCode.DIGIT1);
      window.waitUntilShown("#setup-name");
      window.press(KeyCode.ENTER);
      pictures.take("setup-shop-refused");
      window.type("Bodega San Blas");
      window.press(KeyCode.TAB);
      window.type("CUS");
      window.press(KeyCode.ENTER);
      window.waitUntilShown("#setup-centre");
      pictures.take("setup-centre");
      window.press(KeyCode.ESCAPE);
      window.waitUntilShown("#setup-name");
      window.press(KeyCode.ENTER);
      window.press(KeyCode.ENTER);
      window.waitUntilShown("#setup-person");
      assertThat(file).doesNotExist();
      window.type("ana");
      window.press(KeyCode.TAB);
      window.press(KeyCode.TAB);
      window.type("colmena-1");
      window.press(KeyCode.TAB);
      window.type("colmena-1");
      pictures.take("setup-person");
      window.press(KeyCode.ENTER);
      window.waitUntil("the window closes", () -> !window.stage().isShowing());
    }
    assertThat(file).exists();
    assertThat(problems).isEmpty();
  }

  @Test
  void whoOpensItTwiceIsToldInAWindow() {
    try (TillDriver window =
        new TillDriver(
            (stage, _, _) -> ReasonWindow.inUse(stage, new Texts(Locale.of("es"))).show())) {
      new ScreenPictures(window, problems).take("reason-in-use");
      assertThat(window.text("#reason-title")).isEqualTo("Colmena ya está abierto");
      window.press(KeyCode.ENTER);
      window.waitUntil("the window closes", () -> !window.stage().isShowing());
    }
    assertThat(problems).isEmpty();
  }
}
