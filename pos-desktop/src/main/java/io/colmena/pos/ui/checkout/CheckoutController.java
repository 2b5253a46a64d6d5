package io.colmena.pos.ui.checkout;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.NoticeLabel;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Binds the checkout screen. */
public final class CheckoutController implements KeyTarget {
  /** Longer than between two digits of a scanner, whose half a barcode should show no offers. */
  private static final Duration SCANNING_PAUSE = Duration.millis(15);

  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
  private static final PseudoClass LONGEST = PseudoClass.getPseudoClass("longest");
  private static final PseudoClass CHECKING = PseudoClass.getPseudoClass("checking");

  private final CheckoutViewModel model;
  private final CheckoutKeys keys;
  private final Session session;
  private final Texts texts;
  private final Parent syncPill;
  private final Node lastSale;
  private final String place;
  private final Runnable menu;
  private final PauseTransition scanningPause = new PauseTransition(SCANNING_PAUSE);

  @FXML private Label place1;
  @FXML private HBox pillPlace;
  @FXML private Button cashier;
  @FXML private HBox searchBox;
  @FXML private TextField search;
  @FXML private NoticeLabel notice;
  @FXML private ListView<TicketLine> lines;
  @FXML private VBox emptyTicket;
  @FXML private VBox offersPane;
  @FXML private ListView<Offer> offers;
  @FXML private Label nothingFound;
  @FXML private HBox offersKeys;
  @FXML private HBox totalBox;
  @FXML private Label total;
  @FXML private Button removeAll;
  @FXML private Label count;
  @FXML private Label tax;
  @FXML private HBox bagTaxBox;
  @FXML private Label bagTax;
  @FXML private HBox discountBox;
  @FXML private Label discount;
  @FXML private Button customer;
  @FXML private VBox lastSalePlace;

  /**
   * @param place branch and till, as the person knows them
   * @param menu opens what is not selling
   */
  public CheckoutController(
      CheckoutViewModel model,
      Session session,
      Texts texts,
      Parent syncPill,
      Node lastSale,
      String place,
      Runnable menu) {
    this.model = model;
    this.keys = new CheckoutKeys(model);
    this.session = session;
    this.texts = texts;
    this.syncPill = syncPill;
    this.lastSale = lastSale;
    this.place = place;
    this.menu = menu;
  }

  @FXML
  private void initialize() {
    place1.setText(place);
    pillPlace.getChildren().setAll(syncPill);
    lastSalePlace.getChildren().setAll(lastSale);
    session.cashierProperty().subscribe(this::showCashier);
    search.textProperty().bindBidirectional(model.entryProperty());
    scanningPause.setOnFinished(_ -> model.typed());
    search.textProperty().subscribe(_ -> typed());
    notice.follow(model.noticeProperty());
    model.priceCheckProperty().subscribe(on -> searchBox.pseudoClassStateChanged(CHECKING, on));
    model.customerProperty().subscribe(this::showCustomer);
    bindLines();
    bindOffers();
  }

  private void typed() {
    if (model.mayBeScanned()) {
      scanningPause.playFromStart();
    } else {
      scanningPause.stop();
      model.typed();
    }
  }

  private void bindLines() {
    TicketList ticketList = new TicketList(lines, model.editor().chosenProperty(), texts);
    model
        .editor()
        .ticketProperty()
        .subscribe(ticket -> {
          ticketList.show(ticket.lines());
          showTotals(ticket);
        });
  }

  private void showCashier(@Nullable User user) {
    cashier.setText(user == null ? "" : user.displayName());
  }

  private void showCustomer(String words) {
    customer.setText(words.isEmpty() ? texts.get("checkout.customer") : words);
  }

  private void showTotals(Ticket ticket) {
    emptyTicket.setVisible(ticket.isEmpty());
    lines.setVisible(!ticket.isEmpty());
    removeAll.setVisible(!ticket.isEmpty());
    String amount = Amounts.plain(ticket.total());
    total.setText(amount);
    totalBox.pseudoClassStateChanged(LONG, amount.length() > "999.99".length());
    totalBox.pseudoClassStateChanged(LONGER, amount.length() > "9,999.99".length());
    totalBox.pseudoClassStateChanged(LONGEST, amount.length() > "999,999.99".length());
    count.setText(String.valueOf(ticket.lines().size()));
    tax.setText(Amounts.soles(ticket.tax()));
    bagTaxBox.setVisible(ticket.bagTax().isPositive());
    bagTax.setText(Amounts.soles(ticket.bagTax()));
    discountBox.setVisible(ticket.discount().isPositive());
    discount.setText("−" + Amounts.soles(ticket.discount()));
  }

  private void bindOffers() {
    ProductSearch found = model.search();
    offers.setCellFactory(_ -> new OfferCell(texts, model::take));
    offers.setItems(found.offers());
    offers
        .prefHeightProperty()
        .bind(Bindings.size(found.offers()).multiply(offers.fixedCellSizeProperty()).add(2));
    found
        .chosenProperty()
        .subscribe(index -> offers.getSelectionModel().clearAndSelect(index.intValue()));
    found
        .shownForProperty()
        .subscribe(typed -> {
          offersPane.setVisible(!typed.isEmpty());
          boolean nothing = found.offers().isEmpty();
          nothingFound.setText(texts.get("checkout.nothingFound", typed));
          nothingFound.setVisible(nothing);
          nothingFound.setManaged(nothing);
          offers.setVisible(!nothing);
          offersKeys.setVisible(!nothing);
          offersKeys.setManaged(!nothing);
          offers.setManaged(!nothing);
          offers.getSelectionModel().clearAndSelect(found.chosenProperty().get());
        });
  }

  @Override
  public boolean pressed(KeyEvent key) {
    return keys.pressed(key);
  }

  @Override
  public void focus() {
    search.requestFocus();
    search.end();
  }

  @FXML
  private void focusSearch() {
    focus();
    search.selectAll();
  }

  @FXML
  private void askQuantity() {
    model.askQuantity();
  }

  @FXML
  private void chooseFavourite() {
    model.chooseFavourite();
  }

  @FXML
  private void checkPrice() {
    model.togglePriceCheck();
  }

  @FXML
  private void takeBack() {
    model.takeBack();
  }

  @FXML
  private void remove() {
    model.remove();
  }

  @FXML
  private void removeAll() {
    model.removeAll();
  }

  @FXML
  private void askTerms() {
    model.askTerms();
  }

  @FXML
  private void askCustomer() {
    model.askCustomer();
  }

  @FXML
  private void hold() {
    model.hold();
  }

  @FXML
  private void recall() {
    model.recall();
  }

  @FXML
  private void undo() {
    model.undo();
  }

  @FXML
  private void menu() {
    menu.run();
  }

  @FXML
  private void account() {
    model.showAccount();
  }

  @FXML
  private void lock() {
    model.lock();
  }

  @FXML
  private void charge() {
    model.charge();
  }

  @FXML
  private void help() {
    model.showHelp();
  }
}
