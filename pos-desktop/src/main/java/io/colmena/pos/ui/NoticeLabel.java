package io.colmena.pos.ui;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.shape.SVGPath;

/** Shows a notice. It keeps its place while there is none, so that nothing on the screen moves. */
public final class NoticeLabel extends Label {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

  public NoticeLabel() {
    getStyleClass().add("notice");
    setWrapText(true);
    setMaxWidth(Double.MAX_VALUE);
    SVGPath mark = new SVGPath();
    mark.getStyleClass().add("notice-mark");
    mark.setContent("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM11 7h2v7h-2zM11 16h2v2h-2z");
    setGraphic(mark);
    show(Notice.NONE);
  }

  public void follow(ObservableValue<Notice> notice) {
    notice.subscribe(this::show);
  }

  private void show(Notice notice) {
    setText(notice.text());
    for (Notice.Kind kind : Notice.Kind.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(kind.name().toLowerCase(Locale.ROOT)), kind == notice.kind());
    }
    pseudoClassStateChanged(EMPTY, notice.text().isEmpty());
  }
}
