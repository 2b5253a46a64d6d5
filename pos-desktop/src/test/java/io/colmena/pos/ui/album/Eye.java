package io.colmena.pos.ui.album;

import io.colmena.pos.ui.TillDriver;
import java.util.Locale;

/** Looks at what a window shows now, and leaves it as it was. */
@FunctionalInterface
interface Eye {
  /**
   * @param screen in lower case, with hyphens: the name of its pictures
   */
  void look(TillDriver window, Locale language, String screen, State state);
}
