package io.colmena.pos.ui;

import javafx.beans.NamedArg;
import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Three cells of a honeycomb. */
public final class Logo extends StackPane {
  private static final String CELL = "M0-10 8.66-5V5L0 10-8.66 5V-5Z";

  /**
   * @param size height in pixels
   */
  public Logo(@NamedArg("size") double size) {
    Group cells = new Group(cell("one", -9.4, 0), cell("two", 9.4, 0), cell("three", 0, 16.3));
    cells.getTransforms().add(new Scale(size / 38, size / 38));
    getStyleClass().add("logo");
    getChildren().add(new Group(cells));
    setMinSize(size, size);
  }

  private static SVGPath cell(String name, double x, double y) {
    SVGPath cell = new SVGPath();
    cell.setContent(CELL);
    cell.getStyleClass().addAll("cell", name);
    cell.setTranslateX(x);
    cell.setTranslateY(y);
    return cell;
  }
}
