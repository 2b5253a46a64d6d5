package io.colmena.pos.ui.shell;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.approval.ApprovalController;
import io.colmena.pos.ui.approval.ApprovalViewModel;
import io.colmena.pos.ui.cash.DrawerMenuController;
import io.colmena.pos.ui.cash.DrawerViewModel;
import io.colmena.pos.ui.charge.ChargeController;
import io.colmena.pos.ui.charge.ChargeViewModel;
import io.colmena.pos.ui.customer.CustomerController;
import io.colmena.pos.ui.customer.CustomerViewModel;
import io.colmena.pos.ui.favourites.FavouritesController;
import io.colmena.pos.ui.favourites.FavouritesViewModel;
import io.colmena.pos.ui.help.HelpController;
import io.colmena.pos.ui.hold.HoldController;
import io.colmena.pos.ui.hold.HoldViewModel;
import io.colmena.pos.ui.hold.RecallController;
import io.colmena.pos.ui.hold.RecallViewModel;
import io.colmena.pos.ui.people.AccountController;
import io.colmena.pos.ui.people.PeopleController;
import io.colmena.pos.ui.people.PeopleViewModel;
import io.colmena.pos.ui.people.SecretController;
import io.colmena.pos.ui.people.SecretViewModel;
import io.colmena.pos.ui.quantity.QuantityController;
import io.colmena.pos.ui.quantity.QuantityViewModel;
import io.colmena.pos.ui.receipt.ReceiptController;
import io.colmena.pos.ui.receipt.ReceiptViewModel;
import io.colmena.pos.ui.returns.ReturnController;
import io.colmena.pos.ui.returns.ReturnViewModel;
import io.colmena.pos.ui.syncpill.EnrolController;
import io.colmena.pos.ui.syncpill.EnrolViewModel;
import io.colmena.pos.ui.terms.TermsController;
import io.colmena.pos.ui.terms.TermsViewModel;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Quantity;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens each dialog over the screen, and closes it before its answer is used. */
final class TillDialogs implements Dialogs {
  private final OverlayLayer layer;
  private final TillServices services;
  private final Session session;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final DrawerViewModel drawer;
  private final Runnable sold;

  private Consumer<Notice> elsewhere = _ -> {};

  /**
   * @param sold what is to be done while a receipt is looked at
   */
  TillDialogs(
      OverlayLayer layer,
      TillServices services,
      Session session,
      Texts texts,
      BackgroundTasks tasks,
      DrawerViewModel drawer,
      Runnable sold) {
    this.layer = layer;
    this.services = services;
    this.session = session;
    this.texts = texts;
    this.tasks = tasks;
    this.drawer = drawer;
    this.sold = sold;
  }

  /** Where to tell what became of something after its dialog was closed. */
  void tellElsewhere(Consumer<Notice> notices) {
    elsewhere = notices;
  }

  @Override
  public void askQuantity(Product product, @Nullable Quantity present, Consumer<Quantity> answer) {
    var model = new QuantityViewModel(texts, product, present, closingFirst(answer));
    open(new QuantityController(model, texts), "quantity.fxml", true);
  }

  /** Goods that are scanned meanwhile go to the ticket, and this goes away. */
  @Override
  public void chooseFavourite(@Nullable Product candidate, Consumer<Offer> chosen) {
    var model =
        new FavouritesViewModel(
            services.favourites(), texts, tasks, candidate, closingFirst(chosen));
    open(new FavouritesController(model, texts, layer::close), "favourites.fxml", false);
  }

  @Override
  public void charge(Ticket ticket, User cashier, Consumer<Sale> charged) {
    drawer.beforeCharging(cashier, () -> openCharge(ticket, cashier, charged));
  }

  private void openCharge(Ticket ticket, User cashier, Consumer<Sale> charged) {
    var model =
        new ChargeViewModel(
            services.checkout(),
            texts,
            tasks,
            ticket,
            cashier,
            services.settings().cash().rounding(),
            services.drawer()::checkChange,
            (what, allowed) -> askApproval(Permission.SELL_ON_CREDIT, what, allowed),
            closingFirst(charged));
    open(new ChargeController(model, texts), "charge.fxml", true);
  }

  @Override
  public void showReceipt(Sale sale, boolean justSold) {
    var model =
        new ReceiptViewModel(
            sale, justSold, services.receipts(), services.printer(), texts, tasks, this, elsewhere);
    KeyTarget controller = new ReceiptController(model, texts, layer::close);
    layer.open(View.load(controller, "receipt.fxml", texts), controller, false, model::closed);
    model.opened();
    if (justSold) {
      sold.run();
    }
  }

  @Override
  public void askApproval(
      Permission permission, String what, Consumer<@Nullable Approval> allowed) {
    User cashier = session.cashier();
    if (cashier == null || cashier.role().may(permission)) {
      allowed.accept(null);
      return;
    }
    askApproval(permission, permission.least(), what, given -> allowed.accept(given));
  }

  @Override
  public void showAccount() {
    User who = session.cashier();
    if (who != null) {
      open(new AccountController(who, texts, this), "account.fxml", false);
    }
  }

  @Override
  public void askSecret(User whom, SecretViewModel.Kind kind, Runnable done) {
    User actor = session.cashier();
    if (actor == null) {
      return;
    }
    Runnable closeAndTell =
        () -> {
          layer.close();
          done.run();
        };
    var model =
        new SecretViewModel(services.personnel(), texts, tasks, actor, whom, kind, closeAndTell);
    open(new SecretController(model, texts), "secret.fxml", true);
  }

  @Override
  public void showPeople() {
    User actor = session.cashier();
    if (actor != null && actor.role().may(Permission.MANAGE_PEOPLE)) {
      var model = new PeopleViewModel(services.personnel(), texts, tasks, actor);
      open(new PeopleController(model, texts, this), "people.fxml", true);
    }
  }

  void showDrawerMenu() {
    var controller =
        new DrawerMenuController(drawer, texts, services.settings().calendar(), layer::close);
    open(controller, "drawermenu.fxml", true);
  }

  @Override
  public void showHelp() {
    open(new HelpController(layer::close), "help.fxml", false);
  }

  @Override
  public void askTerms(Ticket ticket, int line, Consumer<Concession> wanted) {
    var model = new TermsViewModel(texts, ticket, line, closingFirst(wanted));
    open(new TermsController(model, texts), "terms.fxml", true);
  }

  @Override
  public void askApproval(
      Permission permission, Role least, String what, Consumer<Approval> allowed) {
    User cashier = session.cashier();
    if (cashier == null) {
      return;
    }
    ApprovalViewModel.Request request =
        new ApprovalViewModel.Request(cashier, permission, least, what);
    var model =
        new ApprovalViewModel(services.approvals(), texts, tasks, request, closingFirst(allowed));
    open(new ApprovalController(model, texts), "approval.fxml", true);
  }

  @Override
  public void askTicketName(Ticket ticket, Consumer<String> answer) {
    var model = new HoldViewModel(ticket, closingFirst(answer));
    open(new HoldController(model, texts), "hold.fxml", true);
  }

  @Override
  public void chooseHeld(Consumer<HeldTicket> chosen) {
    var model = new RecallViewModel(services.tickets(), texts, tasks, closingFirst(chosen));
    open(new RecallController(model, texts, services.settings().calendar()), "recall.fxml", true);
  }

  @Override
  public void takeBack(String scanned) {
    User cashier = session.cashier();
    if (cashier != null) {
      drawer.beforeCharging(cashier, () -> openReturns(cashier, scanned));
    }
  }

  private void openReturns(User cashier, String scanned) {
    var model = new ReturnViewModel(services.receiptDesk(), texts, tasks, this, cashier);
    open(new ReturnController(model, texts, layer::close), "returns.fxml", true);
    model.scanned(scanned);
  }

  @Override
  public void chooseCustomer(
      Ticket ticket, @Nullable String reason, Consumer<Optional<Customer>> chosen) {
    var model =
        new CustomerViewModel(services.customers(), texts, tasks, reason, closingFirst(chosen));
    open(new CustomerController(model, texts, ticket.customer() != null), "customer.fxml", true);
  }

  @Override
  public void askEnrolmentCode() {
    var model =
        new EnrolViewModel(
            services.enrolment(), services.sync(), services.settings().centre(), texts, tasks);
    open(new EnrolController(model, texts, layer::close), "enrol.fxml", true);
  }

  @Override
  public void confirm(String question, Runnable confirmed) {
    Runnable closeAndGoOn =
        () -> {
          layer.close();
          confirmed.run();
        };
    open(new ConfirmController(question, closeAndGoOn), "confirm.fxml", true);
  }

  @Override
  public boolean isBusy() {
    return layer.mustBeFinished();
  }

  @Override
  public void refuseScan() {
    layer.hint(texts.get("scan.finishFirst"));
  }

  private <T> Consumer<T> closingFirst(Consumer<T> answer) {
    return value -> {
      layer.close();
      answer.accept(value);
    };
  }

  private void open(KeyTarget controller, String fxml, boolean mustBeFinished) {
    layer.open(View.load(controller, fxml, texts), controller, mustBeFinished);
  }
}
