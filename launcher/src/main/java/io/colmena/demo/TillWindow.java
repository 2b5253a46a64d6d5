package io.colmena.demo;

import io.colmena.pos.app.Branch;

/**
 * The till on the screen, kept behind an interface so that nothing of JavaFX is loaded without one.
 */
@FunctionalInterface
interface TillWindow {
  /** Shows the branch's till and returns when it has been closed. */
  void open(Branch branch) throws InterruptedException;
}
