package io.colmena.pos.ui.syncing;

import io.colmena.pos.connection.Finding;
import io.colmena.pos.connection.Step;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One step of the test of the connection. */
final class CheckRow extends HBox {
  private static final PseudoClass FINE = PseudoClass.getPseudoClass("fine");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Step step;
  private final CheckWords words;
  private final Label mark = new Label();
  private final Label says = new Label();
  private final Label advice = new Label();

  CheckRow(Step step, CheckWords words) {
    this.step = step;
    this.words = words;
    Label name = new Label(words.step(step));
    name.getStyleClass().add("check-name");
    mark.getStyleClass().add("check-mark");
    says.getStyleClass().add("check-says");
    advice.getStyleClass().add("check-advice");
    VBox middle = new VBox(name, says, advice);
    middle.setMinWidth(0);
    HBox.setHgrow(middle, Priority.ALWAYS);
    for (Label text : new Label[] {says, advice}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    getStyleClass().add("check-row");
    setId("check-" + step);
    getChildren().addAll(mark, middle);
    show(null, false);
  }

  Step step() {
    return step;
  }

  /**
   * @param finding null while there is none
   * @param isNext whether it is being looked at now
   */
  void show(@Nullable Finding finding, boolean isNext) {
    boolean fine = finding != null && finding.verdict().isFine();
    boolean wrong = finding != null && !fine;
    pseudoClassStateChanged(FINE, fine);
    pseudoClassStateChanged(WRONG, wrong);
    mark.setText(fine ? "✓" : wrong ? "✗" : isNext ? "…" : "·");
    put(says, finding == null ? "" : words.says(finding));
    put(advice, finding == null ? "" : words.advice(finding));
  }

  private static void put(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }
}
