package io.colmena.pos.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A row of a list: a name with a detail under it, and a figure at the right edge. */
public final class LineRow extends HBox {
  private final Label name = styled("line-name");
  private final Label detail = styled("line-detail");
  private final Label figure = styled("line-total");

  public LineRow() {
    VBox middle = new VBox(name, detail);
    middle.getStyleClass().add("line-middle");
    middle.setMinWidth(0);
    setHgrow(middle, Priority.ALWAYS);
    getChildren().setAll(middle, figure);
    getStyleClass().add("line-row");
  }

  public static Label styled(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  public Label name() {
    return name;
  }

  public Label detail() {
    return detail;
  }

  public Label figure() {
    return figure;
  }

  /** The name and the detail give way when the row is narrow, and the figure stays whole. */
  public LineRow shortening() {
    name.getStyleClass().add("may-shorten");
    detail.getStyleClass().add("may-shorten");
    figure.setMinWidth(Label.USE_PREF_SIZE);
    return this;
  }

  /** With something at the left edge. */
  public LineRow after(Node first) {
    getChildren().addFirst(first);
    return this;
  }

  /** With something more before the figure. */
  public LineRow with(Node more) {
    getChildren().add(getChildren().size() - 1, more);
    return this;
  }
}
