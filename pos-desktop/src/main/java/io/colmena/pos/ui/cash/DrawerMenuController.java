package io.colmena.pos.ui.cash;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.CashMoved;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds the menu of the drawer. */
public final class DrawerMenuController implements KeyTarget {
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6,
          KeyCode.DIGIT7);
  private static final List<KeyCode> NUMPAD =
      List.of(
          KeyCode.NUMPAD1,
          KeyCode.NUMPAD2,
          KeyCode.NUMPAD3,
          KeyCode.NUMPAD4,
          KeyCode.NUMPAD5,
          KeyCode.NUMPAD6,
          KeyCode.NUMPAD7);

  private final DrawerViewModel model;
  private final DrawerWords words;
  private final Runnable close;

  @FXML private Parent menu;
  @FXML private Label state;
  @FXML private Button open;
  @FXML private Button in;
  @FXML private Button out;
  @FXML private Button noSale;
  @FXML private Button see;
  @FXML private Button count;
  @FXML private Button last;

  public DrawerMenuController(
      DrawerViewModel model, Texts texts, BusinessCalendar calendar, Runnable close) {
    this.model = model;
    this.words = new DrawerWords(texts, calendar);
    this.close = close;
  }

  @FXML
  private void initialize() {
    @Nullable CashSession session = model.openProperty().get();
    state.setText(words.whole(session));
    open.setDisable(session != null);
    for (Button each : List.of(in, out, noSale, see, count)) {
      each.setDisable(session == null);
    }
  }

  private List<Button> buttons() {
    return List.of(open, in, out, noSale, see, count, last);
  }

  private void after(Runnable action) {
    close.run();
    action.run();
  }

  @FXML
  private void open() {
    after(model::openDrawer);
  }

  @FXML
  private void moveIn() {
    after(() -> model.move(CashMoved.Direction.IN));
  }

  @FXML
  private void moveOut() {
    after(() -> model.move(CashMoved.Direction.OUT));
  }

  @FXML
  private void openWithoutSale() {
    after(() -> model.move(CashMoved.Direction.NO_SALE));
  }

  @FXML
  private void see() {
    after(model::showX);
  }

  @FXML
  private void count() {
    after(model::closeDrawer);
  }

  @FXML
  private void last() {
    after(model::showLastZ);
  }

  @Override
  public boolean pressed(KeyEvent key) {
    int chosen = Math.max(DIGITS.indexOf(key.getCode()), NUMPAD.indexOf(key.getCode()));
    if (chosen < 0) {
      return key.getCode() == KeyCode.F10; // pressed once too often
    }
    buttons().get(chosen).fire(); // one that is disabled does nothing
    return true;
  }

  @Override
  public void focus() {
    menu.requestFocus();
  }
}
