package io.colmena.pos.ui.cash;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.ui.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** Says in the header whether the drawer is open, and opens its menu. */
public final class DrawerButton extends Button {
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

  public DrawerButton(DrawerViewModel model, Texts texts, BusinessCalendar calendar) {
    DrawerWords words = new DrawerWords(texts, calendar);
    Label key = new Label("F10");
    key.getStyleClass().add("keycap");
    key.setMinWidth(USE_PREF_SIZE);
    setGraphic(key);
    setId("key-drawer");
    getStyleClass().addAll("key-button", "drawer-button");
    setMinWidth(USE_PREF_SIZE);
    setFocusTraversable(false);
    setOnAction(_ -> model.showMenu());
    model
        .openProperty()
        .subscribe(session -> {
          setText(words.brief(session));
          pseudoClassStateChanged(CLOSED, session == null);
        });
  }
}
