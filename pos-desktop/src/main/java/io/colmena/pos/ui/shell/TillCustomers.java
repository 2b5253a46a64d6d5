package io.colmena.pos.ui.shell;

import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.cash.DrawerViewModel;
import io.colmena.pos.ui.credit.AccountPaymentController;
import io.colmena.pos.ui.credit.AccountPaymentViewModel;
import io.colmena.pos.ui.credit.CustomersController;
import io.colmena.pos.ui.credit.CustomersViewModel;
import io.colmena.shared.facts.CustomerPaid;
import java.util.function.Consumer;

/** Opens the screen of the customers, and what lies over it. */
final class TillCustomers {
  private final OverlayLayer layer;
  private final TillServices services;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final DrawerViewModel drawer;
  private final Consumer<Notice> elsewhere;

  /**
   * @param elsewhere told what became of a slip once its window is gone
   */
  TillCustomers(
      OverlayLayer layer,
      TillServices services,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      DrawerViewModel drawer,
      Consumer<Notice> elsewhere) {
    this.layer = layer;
    this.services = services;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.drawer = drawer;
    this.elsewhere = elsewhere;
  }

  void show(User who) {
    var model =
        new CustomersViewModel(
            services.creditDesk(),
            texts,
            tasks,
            dialogs,
            (customer, paid) -> takePayment(who, customer, paid),
            who);
    open(new CustomersController(model, texts), "customers.fxml");
  }

  private void takePayment(User who, Customer customer, Consumer<CustomerPaid> paid) {
    drawer.beforeCharging(who, () -> openPayment(who, customer, paid));
  }

  private void openPayment(User who, Customer customer, Consumer<CustomerPaid> paid) {
    Consumer<CustomerPaid> closeAndTell =
        done -> {
          layer.close();
          paid.accept(done);
        };
    var model =
        new AccountPaymentViewModel(
            services.creditDesk(), texts, tasks, customer, who, closeAndTell, elsewhere);
    open(new AccountPaymentController(model, texts), "payment.fxml");
  }

  private void open(KeyTarget controller, String fxml) {
    layer.open(View.load(controller, fxml, texts), controller, true);
  }
}
