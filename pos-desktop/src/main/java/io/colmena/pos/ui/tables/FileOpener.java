package io.colmena.pos.ui.tables;

import java.nio.file.Path;

/** Opens a file in the program that the computer has for its kind. */
@FunctionalInterface
public interface FileOpener {
  /**
   * @return whether there is such a program
   */
  boolean open(Path file);
}
