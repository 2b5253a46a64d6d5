package io.colmena.pos.ui.album;

import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.TillDriver;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;

/** Somebody at a window, whatever language it speaks. */
final class Walk implements AutoCloseable {
  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}");

  final TillDriver till;
  final Texts texts;
  private final Visit visit;

  Walk(TillDriver till, Texts texts, Visit visit) {
    this.till = till;
    this.texts = texts;
    this.visit = visit;
  }

  void look(String screen, State state) {
    till.settle();
    visit.eye().look(till, visit.language(), screen, state);
  }

  /** Presses the letter that the screens show for something. */
  void pressKeyOf(String words) {
    till.press(KeyCode.valueOf(texts.get(words)));
  }

  /** Types it, where a screen looks at what is typed. */
  void typeKeyOf(String words) {
    till.type(texts.get(words));
  }

  /** Until something says these words, or the longest part of them between what is filled in. */
  void waitFor(String query, String words) {
    String part =
        Arrays.stream(PLACE.split(texts.get(words), -1))
            .max(Comparator.comparingInt(String::length))
            .orElseThrow();
    till.waitUntilSays(query, part.replace("''", "'").strip());
  }

  /** From the checkout to a screen of the menu. */
  void openOffice(String screen) {
    till.press(KeyCode.CONTROL, KeyCode.M);
    till.waitUntilShown("#office-menu");
    typeKeyOf("office." + screen + ".letter");
    till.waitUntilGone("#office-menu");
  }

  /** Replaces what a field says. */
  void fill(String field, String text) {
    till.focusOn(field);
    till.replace(text);
  }

  @Override
  public void close() {
    till.close();
  }
}
