package io.colmena.pos.ui.shell;

import io.colmena.pos.people.User;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.office.OfficeMenuController;
import io.colmena.pos.ui.office.OfficeScreen;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Opens the menu and the screens behind it. */
final class TillOffice {
  private final OverlayLayer layer;
  private final Session session;
  private final Texts texts;
  private final Map<OfficeScreen, Consumer<User>> screens;

  /**
   * @param screens how each is opened for whoever is logged in
   */
  TillOffice(
      OverlayLayer layer, Session session, Texts texts, Map<OfficeScreen, Consumer<User>> screens) {
    this.layer = layer;
    this.session = session;
    this.texts = texts;
    this.screens = new EnumMap<>(screens);
  }

  void showMenu() {
    User who = session.cashier();
    if (who != null) {
      open(new OfficeMenuController(who.role(), texts, this::choose), "officemenu.fxml");
    }
  }

  private void choose(OfficeScreen screen) {
    layer.close();
    User who = session.cashier();
    Consumer<User> opening = screens.get(screen);
    if (who != null && opening != null) {
      opening.accept(who);
    }
  }

  private void open(KeyTarget controller, String fxml) {
    layer.open(View.load(controller, fxml, texts), controller, true);
  }
}
