package io.colmena.pos.ui.album;

import io.colmena.pos.ui.CutOff;
import io.colmena.pos.ui.TillDriver;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Looks at a screen as it is on the smallest computer, 1366 × 768: nothing is cut off in either
 * language, and in Spanish, which has the same colours, everything can be read in both themes and
 * one sees where the focus is.
 */
final class Inspector implements Eye {
  /** Many screens have the same fields and buttons. */
  private final Set<String> known = new HashSet<>();

  private final List<String> problems = new ArrayList<>();

  List<String> problems() {
    return problems;
  }

  @Override
  public void look(TillDriver window, Locale language, String screen, State state) {
    String where = screen + " " + state.word() + " " + language;
    window.onScreen(() -> {
      Scene scene = window.scene();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      CutOff.inspect(where, scene.getRoot(), scene.getWidth(), scene.getHeight(), problems);
      return true;
    });
    if (!language.getLanguage().equals("es")) {
      return;
    }
    contrast(window, where + " light");
    InTheDark.look(window, () -> contrast(window, where + " dark"));
    window.onScreen(() -> {
      Focus.inspect(where, window.scene(), known, problems);
      return true;
    });
  }

  private static Parent onTop(Scene scene) {
    return scene.lookup("#overlay") instanceof Parent overlay && overlay.isVisible()
        ? overlay
        : scene.getRoot();
  }

  private void contrast(TillDriver window, String where) {
    window.onScreen(() -> {
      window.scene().getRoot().applyCss();
      Contrast.inspect(where, onTop(window.scene()), problems);
      return true;
    });
  }
}
