package io.colmena.pos.ui.products;

import io.colmena.pos.catalog.ProductCard;
import io.colmena.pos.catalog.ProductField;
import io.colmena.pos.catalog.StockState;
import io.colmena.pos.export.TableFile;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Binds the list of the products and the fields of one of them. */
public final class ProductsController implements KeyTarget {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass FIXED = PseudoClass.getPseudoClass("fixed");
  private static final int PAGE = 8;

  private final ProductsViewModel model;
  private final Texts texts;
  private final Map<ProductField, TextField> fields = new EnumMap<>(ProductField.class);
  private final TextField stockField = new TextField();

  @FXML private TextField search;
  @FXML private Button category;
  @FXML private FlowPane states;
  @FXML private ListView<String> list;
  @FXML private Label count;
  @FXML private Label empty;
  @FXML private VBox form;
  @FXML private Label nothing;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private GridPane grid;
  @FXML private FlowPane units;
  @FXML private FlowPane taxes;
  @FXML private FlowPane deeds;
  @FXML private Button withdraw;
  @FXML private NoticeLabel notice;
  @FXML private Button submit;

  public ProductsController(ProductsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    search.textProperty().bindBidirectional(model.typedProperty());
    list.setCellFactory(_ -> new ProductCell(texts, model::at, model::isMarked));
    list.setOnMouseClicked(
        click -> clicked(list.getSelectionModel().getSelectedIndex(), click.isShortcutDown()));
    notice.follow(model.noticeProperty());
    layFields();
    choices(units, List.of(UnitOfSale.values()), model.form().unitProperty(), "products.unit.");
    choices(taxes, List.of(TaxKind.values()), model.form().taxProperty(), "products.tax.");
    layStates();
    model.idsProperty().subscribe(this::show);
    model.shownProperty().subscribe(_ -> refresh());
    model.chosenProperty().subscribe(_ -> showChosen());
    model.categoryProperty().subscribe(this::showCategory);
  }

  private void layFields() {
    int place = 0;
    for (ProductField field : ProductForm.TYPED) {
      TextField text = new TextField();
      text.setId("product-" + field.name().toLowerCase(Locale.ROOT));
      text.textProperty().bindBidirectional(model.form().text(field));
      fields.put(field, text);
      boolean whole =
          field == ProductField.NAME
              || field == ProductField.BARCODES
              || field == ProductField.DESCRIPTION;
      place = lay(texts.get("products.field." + field), text, place, whole);
    }
    stockField.setId("product-stock");
    stockField.textProperty().bindBidirectional(model.form().stockProperty());
    lay(texts.get("products.openingStock"), stockField, place, false);
  }

  /** Two fields a line, unless one needs a line of its own. */
  private int lay(String label, TextField text, int place, boolean whole) {
    VBox box = new VBox(new Label(label), text);
    box.getStyleClass().add("field");
    int at = whole && place % 2 == 1 ? place + 1 : place;
    grid.add(box, at % 2, at / 2, whole ? 2 : 1, 1);
    return at + (whole ? 2 : 1);
  }

  private <E extends Enum<E>> void choices(
      FlowPane pane, List<E> all, ObjectProperty<E> property, String words) {
    for (E each : all) {
      Button button = new Button(texts.get(words + each));
      button.getStyleClass().add("method");
      button.setFocusTraversable(false);
      button.setOnAction(_ -> property.set(each));
      property.subscribe(now -> button.pseudoClassStateChanged(CHOSEN, now == each));
      pane.getChildren().add(button);
    }
  }

  private void layStates() {
    addState(null, "products.state.ALL");
    for (StockState state : StockState.values()) {
      addState(state, "products.state." + state);
    }
  }

  private void addState(@Nullable StockState state, String words) {
    Button button = new Button(texts.get(words));
    button.getStyleClass().add("quick-word");
    button.setFocusTraversable(false);
    button.setOnAction(_ -> model.stateProperty().set(state));
    model
        .stateProperty()
        .subscribe(now -> button.pseudoClassStateChanged(CHOSEN, Objects.equals(now, state)));
    states.getChildren().add(button);
  }

  private void showCategory(@Nullable String name) {
    category.setText(name == null ? texts.get("products.allCategories") : name);
  }

  private void show(List<String> ids) {
    list.setItems(FXCollections.observableList(ids));
    count.setText(model.count());
    empty.setVisible(ids.isEmpty());
    empty.setText(model.whyEmpty());
    select();
  }

  private void refresh() {
    list.refresh();
    count.setText(model.count());
    showChosen();
  }

  private void clicked(int index, boolean marking) {
    if (index >= 0 && marking) {
      model.mark(index);
    } else if (index >= 0) {
      model.choose(index);
    }
  }

  private void select() {
    int index = model.chosenIndex();
    if (index >= 0) {
      list.getSelectionModel().clearAndSelect(index);
      list.scrollTo(Math.max(0, index - 2));
    } else {
      list.getSelectionModel().clearSelection();
    }
  }

  private void showChosen() {
    ProductCard card = model.chosenProperty().get();
    boolean fresh = model.isFresh();
    form.setVisible(card != null || fresh);
    nothing.setVisible(card == null && !fresh);
    title.setText(card == null ? texts.get("products.new") : card.state().name());
    subtitle.setText(card == null ? texts.get("products.newHint") : said(card));
    boolean editable = model.isOurs();
    fields.values().forEach(field -> fix(field, !editable));
    units.setDisable(!editable);
    taxes.setDisable(!editable);
    submit.setDisable(!editable);
    withdraw.setDisable(!editable);
    deeds.setVisible(card != null);
    stockField.getParent().setVisible(fresh);
    withdraw.setText(
        texts.get(
            card != null && card.state().withdrawn() ? "products.bringBack" : "products.withdraw"));
    select();
  }

  private static void fix(TextField field, boolean fixed) {
    field.setEditable(!fixed);
    field.pseudoClassStateChanged(FIXED, fixed);
  }

  private String said(ProductCard card) {
    String stock = texts.get("products.inStock", card.inStock().toString());
    String id = card.id() + "  ·  " + stock;
    return model.isOurs() ? id : id + "  ·  " + texts.get("products.notOurs");
  }

  @FXML
  private void create() {
    model.create();
    if (model.isFresh()) {
      focusOn(ProductField.NAME);
    }
  }

  private void focusOn(ProductField field) {
    Objects.requireNonNull(fields.get(field)).requestFocus();
  }

  @FXML
  private void nextCategory() {
    model.nextCategory();
  }

  @FXML
  private void adjust() {
    model.adjust();
  }

  @FXML
  private void toggleWithdrawn() {
    model.toggleWithdrawn();
  }

  @FXML
  private void importFile() {
    model.importFile();
  }

  @FXML
  private void printLabels() {
    model.printLabels();
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
  private void submit() {
    model.save();
  }

  @Override
  public boolean scanned(String barcode) {
    model.scanned(barcode);
    return true;
  }

  @Override
  public boolean pressed(KeyEvent key) {
    if (key.isShortcutDown()) {
      return withControl(key.getCode());
    }
    switch (key.getCode()) {
      case UP -> model.move(-1);
      case DOWN -> model.move(1);
      case PAGE_UP -> model.move(-PAGE);
      case PAGE_DOWN -> model.move(PAGE);
      case ENTER -> enter();
      case F2 -> focus();
      case INSERT -> model.mark();
      case F3 -> adjust();
      case F6 -> model.nextState();
      case F7 -> nextCategory();
      case F12 -> submit();
      case ESCAPE -> {
        return escape();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean withControl(KeyCode code) {
    switch (code) {
      case N -> create();
      case D -> toggleWithdrawn();
      case I -> importFile();
      case B -> printLabels();
      case E -> excel();
      case P -> pdf();
      default -> {
        return false;
      }
    }
    return true;
  }

  /** From the search to the fields, then from field to field, and writes down after the last. */
  private void enter() {
    if (search.isFocused()) {
      if (model.chosenProperty().get() == null && !model.isFresh()) {
        model.move(1);
      } else {
        focusOn(ProductField.NAME);
      }
      return;
    }
    List<TextField> all =
        ProductForm.TYPED.stream().map(field -> Objects.requireNonNull(fields.get(field))).toList();
    for (int i = 0; i < all.size() - 1; i++) {
      if (all.get(i).isFocused()) {
        all.get(i + 1).requestFocus();
        return;
      }
    }
    model.save();
  }

  /** What was typed is not thrown away by the key that goes back. */
  private boolean escape() {
    if (model.isDirty()) {
      model.leaving(model::undo);
      return true;
    }
    if (!search.isFocused()) {
      focus();
      return true;
    }
    if (model.hasMarks()) {
      model.unmark();
      return true;
    }
    return false;
  }

  @Override
  public void focus() {
    search.requestFocus();
  }
}
