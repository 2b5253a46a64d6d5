package io.colmena.pos.ui.shell;

import io.colmena.pos.people.User;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.office.OfficeMenuController;
import io.colmena.pos.ui.office.OfficeScreen;

/** Opens the menu and the screens behind it. */
final class TillOffice {
  private final OverlayLayer layer;
  private final Session session;
  private final Texts texts;
  private final Dialogs dialogs;
  private final TillProductDialogs products;

  TillOffice(OverlayLayer layer, Session session, Texts texts, Dialogs dialogs, TillProductDialogs products) {
    this.layer = layer;
    this.session = session;
    this.texts = texts;
    this.dialogs = dialogs;
    this.products = products;
  }

  void showMenu() {
    User who = session.cashier();
    if (who != null) {
      open(new OfficeMenuController(who.role(), texts, this::choose), "officemenu.fxml");
    }
  }

  private void choose(OfficeScreen screen) {
    layer.close();
    show(screen);
  }

  private void show(OfficeScreen screen) {
    switch (screen) {
      case PRODUCTS -> showProducts();
      case PEOPLE -> dialogs.showPeople();
    }
  }

  private void showProducts() {
    User who = session.cashier();
    if (who != null) {
      products.show(who, dialogs);
    }
  }

  private void open(KeyTarget controller, String fxml) {
    layer.open(View.load(controller, fxml, texts), controller, true);
  }
}
