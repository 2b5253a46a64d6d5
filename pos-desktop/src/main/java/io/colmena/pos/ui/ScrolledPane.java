package io.colmena.pos.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that draws what it shows directly. JavaFX's own keeps a picture of it, a megabyte
 * for each receipt of the last minutes, to scroll a little faster.
 */
public final class ScrolledPane extends ScrollPane {
  @Override
  protected Skin<?> createDefaultSkin() {
    Skin<?> skin = super.createDefaultSkin();
    getChildrenUnmodifiable().forEach(part -> part.setCache(false));
    return skin;
  }
}
