package io.colmena.pos.ui.shell;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.charge.ChargeController;
import io.colmena.pos.ui.charge.ChargeViewModel;
import io.colmena.pos.ui.help.HelpController;
import io.colmena.pos.ui.quantity.QuantityController;
import io.colmena.pos.ui.quantity.QuantityViewModel;
import io.colmena.pos.ui.receipt.ReceiptController;
import io.colmena.pos.ui.receipt.ReceiptViewModel;
import io.colmena.pos.ui.syncpill.EnrolController;
import io.colmena.pos.ui.syncpill.EnrolViewModel;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Quantity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens each dialog over the screen, and closes it before its answer is used. */
final class TillDialogs implements Dialogs {
  private final OverlayLayer layer;
  private final TillServices services;
  private final Texts texts;
  private final BackgroundTasks tasks;

  private Consumer<Notice> elsewhere = _ -> {};

  TillDialogs(OverlayLayer layer, TillServices services, Texts texts, BackgroundTasks tasks) {
    this.layer = layer;
    this.services = services;
    this.texts = texts;
    this.tasks = tasks;
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

  @Override
  public void charge(Ticket ticket, User cashier, Consumer<Sale> charged) {
    var model =
        new ChargeViewModel(
            services.checkout(), texts, tasks, ticket, cashier, closingFirst(charged));
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
  }

  @Override
  public void askApproval(
      Permission permission, String what, Consumer<@Nullable Approval> allowed) {
    if (permission.least() != Role.CASHIER) {
      throw new UnsupportedOperationException("asking for a PIN comes with the next step");
    }
    allowed.accept(null); // whoever can log in may
  }

  @Override
  public void showHelp() {
    open(new HelpController(layer::close), "help.fxml", false);
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
