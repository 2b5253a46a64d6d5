package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.CashMoved;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The state of this till's drawer, and what its menu does. */
public final class DrawerViewModel {
  private final CashDrawer drawer;
  private final boolean sessionRequired;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final DrawerDialogs dialogs;
  private final Approvals approvals;
  private final Session session;
  private final Consumer<Notice> said;
  private final ReadOnlyObjectWrapper<@Nullable CashSession> open = new ReadOnlyObjectWrapper<>();

  /**
   * @param sessionRequired whether the drawer must be open before something is charged
   * @param said told what has happened, for a place where it is seen
   */
  public DrawerViewModel(
      CashDrawer drawer,
      boolean sessionRequired,
      Texts texts,
      BackgroundTasks tasks,
      DrawerDialogs dialogs,
      Approvals approvals,
      Session session,
      Consumer<Notice> said) {
    this.drawer = drawer;
    this.sessionRequired = sessionRequired;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.approvals = approvals;
    this.session = session;
    this.said = said;
  }

  /** The open session, or null. */
  public ReadOnlyObjectProperty<@Nullable CashSession> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Somebody logged in: a drawer that is not open is offered to be opened. */
  public void loggedIn(User cashier) {
    look(() -> {
      if (sessionRequired && open.get() == null && isHere(cashier) && !dialogs.isBusy()) {
        openFor(cashier, () -> {});
      }
    });
  }

  private boolean isHere(User cashier) {
    return cashier.equals(session.cashier());
  }

  /** Goes on at once if the drawer is open or need not be; else once it was opened. */
  public void beforeCharging(User cashier, Runnable charge) {
    if (!sessionRequired || open.get() != null) {
      charge.run();
      look(() -> {});
    } else {
      openFor(cashier, charge);
    }
  }

  private void openFor(User cashier, Runnable goOn) {
    dialogs.openDrawer(
        cashier,
        opened -> {
          open.set(opened);
          goOn.run();
        });
  }

  /** Somebody else may have opened or closed it, from another window of this till. */
  private void look(Runnable then) {
    tasks.run(
        drawer::current,
        current -> {
          open.set(current.orElse(null));
          then.run();
        },
        this::failed);
  }

  /** F10. */
  public void showMenu() {
    if (session.cashier() != null && !dialogs.isBusy()) {
      look(dialogs::showMenu);
    }
  }

  /** From the menu. */
  public void openDrawer() {
    User cashier = session.cashier();
    if (cashier != null && open.get() == null) {
      openFor(cashier, () -> {});
    }
  }

  /** From the menu: money in, money out, or neither. */
  public void move(CashMoved.Direction direction) {
    Permission permission =
        direction == CashMoved.Direction.NO_SALE ? Permission.OPEN_DRAWER : Permission.MOVE_CASH;
    asking(
        permission,
        switch (direction) {
          case IN -> "drawer.approveIn";
          case OUT -> "drawer.approveOut";
          case NO_SALE -> "drawer.approveNoSale";
        },
        (cashier, approval) -> dialogs.moveCash(direction, cashier, approval, this::moved));
  }

  private void moved(CashMoved move) {
    String amount = Amounts.soles(move.amount());
    said.accept(
        Notice.info(
            switch (move.direction()) {
              case IN -> texts.get("drawer.movedIn", amount);
              case OUT -> texts.get("drawer.movedOut", amount);
              case NO_SALE -> texts.get("drawer.openedNoSale");
            }));
  }

  /** From the menu: what the drawer should hold (X). */
  public void showX() {
    asking(
        Permission.SEE_DRAWER,
        "drawer.approveSee",
        (_, _) ->
            tasks.run(
                drawer::x,
                report -> report.ifPresent(x -> dialogs.showReport(x, true, false)),
                this::failed));
  }

  /** From the menu: what was counted last (Z). */
  public void showLastZ() {
    asking(
        Permission.SEE_DRAWER,
        "drawer.approveSee",
        (_, _) -> tasks.run(() -> drawer.closed(1), this::showZ, this::failed));
  }

  private void showZ(List<CashReport> closed) {
    Optional<CashReport> last = closed.stream().findFirst();
    last.ifPresentOrElse(
        z -> dialogs.showReport(z, true, false),
        () -> said.accept(Notice.info(texts.get("drawer.neverClosed"))));
  }

  /** From the menu: the count at the end (Z). Afterwards nobody is logged in. */
  public void closeDrawer() {
    User cashier = session.cashier();
    CashSession current = open.get();
    if (cashier == null || current == null) {
      return;
    }
    dialogs.countDrawer(
        current,
        cashier,
        report -> {
          open.set(null);
          session.lock();
          dialogs.showReport(report, cashier.role().may(Permission.SEE_DRAWER), true);
        });
  }

  private interface Allowed {
    void goOn(User cashier, @Nullable Approval approval);
  }

  private void asking(Permission permission, String what, Allowed allowed) {
    User cashier = session.cashier();
    if (cashier == null) {
      return;
    }
    if (cashier.role().may(permission)) {
      allowed.goOn(cashier, null);
    } else {
      approvals.ask(
          permission,
          texts.get(what, cashier.displayName()),
          approval -> allowed.goOn(cashier, approval));
    }
  }

  private void failed(RuntimeException failure) {
    said.accept(new Failures(texts).told(failure));
  }
}
