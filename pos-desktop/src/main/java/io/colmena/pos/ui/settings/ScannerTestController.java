package io.colmena.pos.ui.settings;

import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Binds the test of the scanner: it sees every character with its moment. */
public final class ScannerTestController implements KeyTarget {
  private static final Duration END_WITHOUT_ENTER = Duration.millis(1200);

  private final ScannerTestViewModel model;
  private final LongSupplier millis;
  private final PauseTransition silence = new PauseTransition(END_WITHOUT_ENTER);

  @FXML private VBox scanner;
  @FXML private Label text;
  @FXML private VBox findings;
  @FXML private NoticeLabel verdict;

  /**
   * @param millis a clock that only goes forward
   */
  public ScannerTestController(ScannerTestViewModel model, LongSupplier millis) {
    this.model = model;
    this.millis = millis;
    silence.setOnFinished(_ -> model.ended(false));
  }

  @FXML
  private void initialize() {
    text.textProperty().bind(model.textProperty());
    verdict.follow(model.verdictProperty());
    model.findingsProperty().subscribe(this::show);
    scanner.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void show(List<String> all) {
    findings.getChildren().setAll(all.stream().map(Label::new).toList());
  }

  private void typed(KeyEvent key) {
    String character = key.getCharacter();
    if (!character.isEmpty() && character.charAt(0) >= ' ' && !key.isShortcutDown()) {
      model.typed(character, millis.getAsLong());
      silence.playFromStart();
    }
  }

  /** The till took it for a scan, so its Enter came too. */
  @Override
  public boolean scanned(String barcode) {
    end();
    return true;
  }

  private void end() {
    silence.stop();
    model.ended(true);
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER) {
      return false;
    }
    end();
    return true;
  }

  @Override
  public void focus() {
    scanner.requestFocus();
  }
}
