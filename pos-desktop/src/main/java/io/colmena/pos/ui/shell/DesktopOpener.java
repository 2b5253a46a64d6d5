package io.colmena.pos.ui.shell;

import io.colmena.pos.ui.tables.FileOpener;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the operating system which program a file is for. */
final class DesktopOpener implements FileOpener {
  private static final Logger LOG = LoggerFactory.getLogger(DesktopOpener.class);

  @Override
  public boolean open(Path file) {
    if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
      return false;
    }
    try {
      Desktop.getDesktop().open(file.toFile());
      return true;
    } catch (IOException e) {
      LOG.warn("{} could not be opened", file, e);
      return false;
    }
  }
}
