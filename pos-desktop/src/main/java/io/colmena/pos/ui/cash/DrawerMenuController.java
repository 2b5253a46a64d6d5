package io.colmena.pos.ui.cash;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.CashMoved;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds the menu of the drawer. */
public final class DrawerMenuController implements KeyTarget {
  private final DrawerViewModel model;
  private final Texts texts;
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
    this.texts = texts;
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
    menu.setOnKeyTyped(this::typed);
  }

  /**
   * Letters are taken as they are typed and not as they are pressed, or they would be typed into
   * what opens. They are no digits, so that a scan chooses nothing.
   */
  private void typed(KeyEvent key) {
    String letter = key.getCharacter().toUpperCase(Locale.ROOT);
    Button chosen = buttons().get(letter);
    if (chosen != null && !key.isShortcutDown()) {
      key.consume();
      chosen.fire(); // one that is disabled does nothing
    }
  }

  private Map<String, Button> buttons() {
    return Map.of(
        texts.get("drawer.key.open"), open,
        texts.get("drawer.key.in"), in,
        texts.get("drawer.key.out"), out,
        texts.get("drawer.key.noSale"), noSale,
        texts.get("drawer.key.see"), see,
        texts.get("drawer.key.count"), count,
        texts.get("drawer.key.last"), last);
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
    return key.getCode() == KeyCode.F10; // pressed once too often
  }

  @Override
  public void focus() {
    menu.requestFocus();
  }
}
