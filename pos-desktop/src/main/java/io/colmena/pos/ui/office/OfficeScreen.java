package io.colmena.pos.ui.office;

import io.colmena.pos.people.Permission;
import java.util.Locale;

/**
 * A screen behind the menu, in the order in which the menu offers them. Its name is the text {@code
 * office.KEY}, the letter that opens it {@code office.KEY.letter}.
 */
public enum OfficeScreen {
  HISTORY(Permission.LOOK_BACK),
  PRODUCTS(Permission.SELL),
  CUSTOMERS(Permission.SELL),
  SYNC(Permission.SELL),
  PEOPLE(Permission.MANAGE_PEOPLE),
  /** Everybody tries the scanner and chooses colours; the rest is for whoever may care. */
  SETTINGS(Permission.SELL);

  private final Permission permission;

  OfficeScreen(Permission permission) {
    this.permission = permission;
  }

  /** What whoever opens it must be allowed. */
  public Permission permission() {
    return permission;
  }

  /** Where its words stand: {@code office.people}. */
  public String words() {
    return "office." + key();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
