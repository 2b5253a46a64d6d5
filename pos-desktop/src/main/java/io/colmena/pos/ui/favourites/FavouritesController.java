package io.colmena.pos.ui.favourites;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.favourites.Favourites;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Binds the tiles. */
public final class FavouritesController implements KeyTarget {
  /** Longer than a scanner takes between two characters, shorter than a person notices. */
  private static final Duration BLINK = Duration.millis(60);

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final FavouritesViewModel model;
  private final Texts texts;
  private final Runnable close;
  private final PauseTransition blink = new PauseTransition(BLINK);

  @FXML private Parent favourites;
  @FXML private GridPane tiles;
  @FXML private VBox none;
  @FXML private NoticeLabel notice;
  @FXML private Button add;
  @FXML private Button remove;
  @FXML private Button move;
  @FXML private Button take;

  public FavouritesController(FavouritesViewModel model, Texts texts, Runnable close) {
    this.model = model;
    this.texts = texts;
    this.close = close;
  }

  @FXML
  private void initialize() {
    for (int i = 0; i < FavouritesViewModel.COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / FavouritesViewModel.COLUMNS);
      tiles.getColumnConstraints().add(column);
    }
    for (int i = 0; i < Favourites.MOST / FavouritesViewModel.COLUMNS; i++) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(100.0 * FavouritesViewModel.COLUMNS / Favourites.MOST);
      tiles.getRowConstraints().add(row);
    }
    notice.follow(model.noticeProperty());
    model.tilesProperty().subscribe(this::show);
    model.chosenProperty().subscribe(_ -> showChosen());
    favourites.setOnKeyTyped(this::typed);
  }

  private void show(@Nullable List<Offer> offers) {
    tiles.getChildren().clear();
    int count = offers == null ? 0 : offers.size();
    if (offers != null) {
      fill(offers);
    }
    none.setVisible(offers != null && count == 0);
    List.of(remove, move, take).forEach(button -> shown(button, count > 0));
    String candidate = model.candidate().map(Product::name).orElse("");
    add.setText(texts.get("favourites.add", candidate));
    shown(add, !candidate.isEmpty() && offers != null);
    showChosen();
  }

  private void fill(List<Offer> offers) {
    List<String> categories =
        offers.stream().map(offer -> offer.product().category()).distinct().toList();
    for (int i = 0; i < offers.size(); i++) {
      int index = i;
      int colour = categories.indexOf(offers.get(i).product().category());
      Tile tile = new Tile(offers.get(i), FavouritesViewModel.letter(i), colour);
      tile.setOnAction(_ -> model.take(index));
      tiles.add(tile, i % FavouritesViewModel.COLUMNS, i / FavouritesViewModel.COLUMNS);
    }
  }

  private static void shown(Node node, boolean isShown) {
    node.setVisible(isShown);
    node.setManaged(isShown);
  }

  private void showChosen() {
    for (int i = 0; i < tiles.getChildren().size(); i++) {
      tiles.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == model.chosenProperty().get());
    }
  }

  /** A letter that another one follows at once is a scanner's: then nothing is taken. */
  private void typed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return; // of the keys that opened this
    }
    boolean alone = blink.getStatus() != Animation.Status.RUNNING;
    String letter = key.getCharacter().toUpperCase(Locale.ROOT);
    blink.setOnFinished(_ -> {
      if (alone && favourites.getScene() != null && letter.length() == 1) {
        model.take(letter.charAt(0) - 'A');
      }
    });
    blink.playFromStart();
    key.consume();
  }

  @FXML
  private void add() {
    model.addCandidate();
  }

  @FXML
  private void remove() {
    model.removeChosen();
  }

  @FXML
  private void move() {
    model.shift(1);
  }

  @FXML
  private void take() {
    model.takeChosen();
  }

  @FXML
  private void close() {
    close.run();
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
      close.run();
      return true;
    }
    int step = step(key.getCode());
    if (step != 0) {
      if (key.isShortcutDown()) {
        model.shift(step);
      } else {
        model.move(step);
      }
      return true;
    }
    return otherwise(key.getCode());
  }

  private static int step(KeyCode code) {
    return switch (code) {
      case LEFT -> -1;
      case RIGHT -> 1;
      case UP -> -FavouritesViewModel.COLUMNS;
      case DOWN -> FavouritesViewModel.COLUMNS;
      default -> 0;
    };
  }

  private boolean otherwise(KeyCode code) {
    switch (code) {
      case ENTER -> model.takeChosen();
      case INSERT -> model.addCandidate();
      case DELETE -> model.removeChosen();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    favourites.requestFocus();
  }
}
