package io.colmena.pos.ui.history;

import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.tables.CellTable;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the screen that looks back. */
public final class HistoryController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final HistoryViewModel model;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private TextField from;
  @FXML private TextField to;
  @FXML private TextField search;
  @FXML private HBox tabs;
  @FXML private CellTable table;
  @FXML private VBox chartBox;
  @FXML private Label chartTitle;
  @FXML private SalesChart chart;
  @FXML private HBox figures;
  @FXML private HBox waiting;
  @FXML private ProgressBar progress;
  @FXML private NoticeLabel notice;
  @FXML private Button open;
  @FXML private Label title;

  public HistoryController(HistoryViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    from.textProperty().bindBidirectional(model.fromProperty());
    to.textProperty().bindBidirectional(model.toProperty());
    search.textProperty().bindBidirectional(model.searchProperty());
    notice.follow(model.noticeProperty());
    progress.progressProperty().bind(model.progressProperty());
    waiting.visibleProperty().bind(model.loadingProperty());
    notice.visibleProperty().bind(model.loadingProperty().map(loading -> !loading));
    model.tabs().forEach(tab -> tabs.getChildren().add(button(tab)));
    model.tabProperty().subscribe(this::mark);
    model.periodProperty().subscribe(period -> title.setText(Dates.written(period)));
    model.shownProperty().subscribe(this::show);
    model.addedProperty().subscribe(rows -> table.getItems().addAll(rows));
    model.loadingProperty().subscribe(on -> table.setOpacity(on ? 0.45 : 1));
    table
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> {
          if (index.intValue() >= 0 && index.intValue() >= table.getItems().size() - 20) {
            model.more();
          }
        });
    table.setOnMouseClicked(click -> {
      if (click.getClickCount() == 2) {
        open();
      }
    });
    root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private Button button(Tab tab) {
    Label key = new Label(tab.key());
    key.getStyleClass().add("keycap");
    key.setMinWidth(Region.USE_PREF_SIZE);
    Button button = new Button(texts.get(tab.words()), key);
    button.setId("history-tab-" + tab.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().addAll("method", "history-tab");
    button.setUserData(tab);
    button.setFocusTraversable(false);
    button.setOnAction(_ -> model.choose(tab));
    return button;
  }

  private void mark(Tab tab) {
    for (Node button : tabs.getChildren()) {
      button.pseudoClassStateChanged(CHOSEN, tab.equals(button.getUserData()));
    }
    open.setVisible(tab == Tab.SALES);
  }

  private void show(@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    table.show(shown.table().columns(), shown.rows(), shown.empty());
    figures.getChildren().setAll(shown.figures().stream().map(HistoryController::figure).toList());
    boolean charted = !shown.bars().isEmpty();
    chartBox.setVisible(charted);
    chartBox.setManaged(charted);
    chartTitle.setText(texts.get(chartWords(shown.tab())));
    boolean names =
        shown.tab() == Tab.PRODUCTS || shown.tab() == Tab.CASHIERS || shown.tab() == Tab.PAYMENTS;
    chart.show(shown.bars(), names);
  }

  private String chartWords(Tab tab) {
    return switch (tab) {
      case PRODUCTS -> "history.topProducts";
      case CASHIERS -> "history.byCashier";
      case PAYMENTS -> "history.byPayment";
      case HOURS -> "history.byHour";
      case SALES, STOCK, SESSIONS ->
          model.periodProperty().get().isOneDay() ? "history.byHour" : "history.byDay";
    };
  }

  private static Node figure(Shown.Figure figure) {
    Label caption = new Label(figure.caption());
    caption.getStyleClass().add("caption");
    Label value = new Label(figure.value());
    value.getStyleClass().add("history-figure");
    return new VBox(caption, value);
  }

  @FXML
  private void today() {
    model.today();
  }

  @FXML
  private void yesterday() {
    model.yesterday();
  }

  @FXML
  private void week() {
    model.week();
  }

  @FXML
  private void month() {
    model.month();
  }

  @FXML
  private void open() {
    model.open(table.getSelectionModel().getSelectedIndex());
  }

  @FXML
  private void excel() {
    model.save(TableFile.XLSX);
  }

  @FXML
  private void pdf() {
    model.save(TableFile.PDF);
  }

  @FXML
  private void stop() {
    model.stop();
  }

  private boolean isTyping() {
    return root.getScene().getFocusOwner() instanceof TextInputControl;
  }

  /** Keys that are letters and digits, while no field wants them. */
  private void typed(KeyEvent key) {
    if (isTyping() || key.isShortcutDown()) {
      return;
    }
    String typed = key.getCharacter().toUpperCase(Locale.ROOT);
    Runnable action =
        Map.<String, Runnable>of(
                texts.get("history.key.today"), model::today,
                texts.get("history.key.yesterday"), model::yesterday,
                texts.get("history.key.week"), model::week,
                texts.get("history.key.month"), model::month)
            .get(typed);
    if (action != null) {
      action.run();
      key.consume();
      return;
    }
    for (Tab tab : model.tabs()) {
      if (typed.equals(tab.key())) {
        model.choose(tab);
        key.consume();
      }
    }
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return withControl(key.getCode());
    }
    switch (key.getCode()) {
      case F2 -> focusOn(search);
      case F4 -> focusOn(from);
      case ENTER -> enter();
      case ESCAPE -> {
        return escape();
      }
      case DOWN -> {
        return toTable();
      }
      case LEFT -> {
        return moved(-1);
      }
      case RIGHT -> {
        return moved(1);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withControl(KeyCode code) {
    switch (code) {
      case E -> excel();
      case P -> pdf();
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void focusOn(TextField field) {
    field.requestFocus();
    field.selectAll();
  }

  private boolean toTable() {
    if (isTyping()) {
      table.requestFocus();
      return true;
    }
    return false;
  }

  private boolean moved(int by) {
    if (isTyping()) {
      return false;
    }
    model.move(by);
    return true;
  }

  /** First out of a long look, then out of a field, then out of the screen. */
  private boolean escape() {
    if (model.stop()) {
      return true;
    }
    if (isTyping()) {
      table.requestFocus();
      return true;
    }
    return false;
  }

  private void enter() {
    if (from.isFocused()) {
      focusOn(to);
    } else if (to.isFocused()) {
      if (model.showTyped()) {
        table.requestFocus();
      }
    } else if (search.isFocused()) {
      if (model.find()) {
        table.requestFocus();
      }
    } else {
      open();
    }
  }

  @Override
  public void focus() {
    table.requestFocus();
  }
}
