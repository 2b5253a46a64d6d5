package io.colmena.pos.ui.office;

import io.colmena.pos.people.Role;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Texts;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Offers the screens, each by its letter. Those that the role may not open are grey. */
public final class OfficeMenuController implements KeyTarget {
  private final Role role;
  private final Texts texts;
  private final Consumer<OfficeScreen> chosen;

  @FXML private VBox menu;
  @FXML private VBox items;

  /**
   * @param chosen told which screen is wanted, of those that the role may open
   */
  public OfficeMenuController(Role role, Texts texts, Consumer<OfficeScreen> chosen) {
    this.role = role;
    this.texts = texts;
    this.chosen = chosen;
  }

  @FXML
  private void initialize() {
    for (OfficeScreen screen : OfficeScreen.values()) {
      items.getChildren().add(item(screen));
    }
    menu.setOnKeyTyped(this::typed);
  }

  private Button item(OfficeScreen screen) {
    Label key = new Label(letter(screen));
    key.getStyleClass().add("keycap");
    key.setMinWidth(Label.USE_PREF_SIZE);
    Button item = new Button(texts.get(screen.words()), key);
    item.setDisable(!role.may(screen.permission()));
    item.setId("office-" + screen.key());
    item.getStyleClass().addAll("note", "menu-item");
    item.setFocusTraversable(false);
    item.setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(_ -> chosen.accept(screen));
    return item;
  }

  private String letter(OfficeScreen screen) {
    return texts.get(screen.words() + ".letter");
  }

  /** As it is typed and not as it is pressed, or the letter would be typed into what opens. */
  private void typed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return;
    }
    String letter = key.getCharacter().toUpperCase(Locale.ROOT);
    for (OfficeScreen screen : OfficeScreen.values()) {
      if (letter.equals(letter(screen)) && role.may(screen.permission())) {
        key.consume();
        chosen.accept(screen);
        return;
      }
    }
  }

  @Override
  public boolean pressed(KeyEvent key) {
    return key.isShortcutDown() && key.getCode() == KeyCode.M; // pressed once too often
  }

  @Override
  public void focus() {
    menu.requestFocus();
  }
}
