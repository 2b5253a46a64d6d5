package io.colmena.pos.ui.favourites;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.ui.Amounts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One product to touch, or to call by its letter. */
final class Tile extends Button {
  /** So many are told apart at a glance. */
  private static final int HUES = 8;

  /**
   * @param letter that takes it
   * @param colour a number for each category
   */
  Tile(Offer offer, String letter, int colour) {
    setId("favourite-" + letter);
    getStyleClass().addAll("tile", "hue-" + colour % HUES);
    setFocusTraversable(false);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    setGraphic(content(offer, letter));
  }

  private VBox content(Offer offer, String letter) {
    Label key = styled(letter, "keycap");
    key.setMinWidth(USE_PREF_SIZE);
    Label category = styled(offer.product().category(), "tile-category", "may-shorten");
    HBox top = new HBox(key, category);
    top.getStyleClass().add("tile-top");
    Label name = styled(offer.product().name(), "tile-name", "may-shorten");
    name.setWrapText(true);
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    boolean weighed = offer.product().unit().isWeighed();
    String price = Amounts.soles(offer.product().price());
    VBox content = new VBox(top, name, gap, styled(price + (weighed ? " / kg" : ""), "tile-price"));
    content.getStyleClass().add("tile-content");
    content.prefWidthProperty().bind(widthProperty().subtract(28));
    return content;
  }

  private static Label styled(String text, String... classes) {
    Label label = new Label(text);
    label.getStyleClass().addAll(classes);
    return label;
  }
}
