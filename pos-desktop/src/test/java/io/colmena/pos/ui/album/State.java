package io.colmena.pos.ui.album;

import java.util.Locale;

/** How a screen is looked at. One that knows no other state is {@link #FULL}. */
enum State {
  EMPTY,
  FULL,
  ERROR;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
