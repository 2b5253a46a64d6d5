package io.colmena.pos.ui.shell;

import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.KeyTarget;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.View;
import io.colmena.pos.ui.cash.CashReportController;
import io.colmena.pos.ui.cash.CashReportViewModel;
import io.colmena.pos.ui.cash.CloseDrawerController;
import io.colmena.pos.ui.cash.CloseDrawerViewModel;
import io.colmena.pos.ui.cash.DrawerDialogs;
import io.colmena.pos.ui.cash.MoveCashController;
import io.colmena.pos.ui.cash.MoveCashViewModel;
import io.colmena.pos.ui.cash.OpenDrawerController;
import io.colmena.pos.ui.cash.OpenDrawerViewModel;
import io.colmena.pos.ui.printing.PrintJob;
import io.colmena.shared.facts.CashMoved;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens each dialog of the drawer over the screen, and closes it before its answer is used. */
final class TillDrawerDialogs implements DrawerDialogs {
  private final OverlayLayer layer;
  private final TillServices services;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Runnable menu;
  private final Supplier<Ticket> ticket;
  private final Consumer<Notice> elsewhere;

  /**
   * @param menu opens the menu, which needs the model that these dialogs belong to
   * @param ticket the one on the screen
   * @param elsewhere told what became of a report after its dialog was closed
   */
  TillDrawerDialogs(
      OverlayLayer layer,
      TillServices services,
      Texts texts,
      BackgroundTasks tasks,
      Runnable menu,
      Supplier<Ticket> ticket,
      Consumer<Notice> elsewhere) {
    this.layer = layer;
    this.services = services;
    this.texts = texts;
    this.tasks = tasks;
    this.menu = menu;
    this.ticket = ticket;
    this.elsewhere = elsewhere;
  }

  @Override
  public void openDrawer(User cashier, Consumer<CashSession> opened) {
    var model =
        new OpenDrawerViewModel(services.drawer(), texts, tasks, cashier, closingFirst(opened));
    open(new OpenDrawerController(model, texts), "opendrawer.fxml", true);
  }

  @Override
  public void showMenu() {
    menu.run();
  }

  @Override
  public void moveCash(
      CashMoved.Direction direction,
      User cashier,
      @Nullable Approval approval,
      Consumer<CashMoved> moved) {
    var model =
        new MoveCashViewModel(
            services.drawer(), texts, tasks, direction, cashier, approval, closingFirst(moved));
    open(new MoveCashController(model, texts), "movecash.fxml", true);
  }

  @Override
  public void countDrawer(CashSession session, User cashier, Consumer<CashReport> closed) {
    var model =
        new CloseDrawerViewModel(
            services.drawer(), texts, tasks, session, ticket.get(), cashier, closingFirst(closed));
    open(new CloseDrawerController(model, texts), "closedrawer.fxml", true);
  }

  @Override
  public void showReport(CashReport report, boolean whole, boolean justClosed) {
    String safe = texts.get("print.reportSafe");
    PrintJob job =
        new PrintJob(services.printer(), texts, tasks, report.session().id(), safe, elsewhere);
    var model = new CashReportViewModel(report, whole, justClosed, services.cashReports(), job);
    var controller = new CashReportController(model, texts, layer::close);
    layer.open(View.load(controller, "cashreport.fxml", texts), controller, true, job::closed);
    model.opened();
  }

  @Override
  public boolean isBusy() {
    return layer.isOpen();
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
