package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.CashMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Notes what the drawer asked, and answers when a test does. */
final class NotedDrawerDialogs implements DrawerDialogs, Approvals {
  final List<String> opened = new ArrayList<>();
  @Nullable Consumer<CashSession> openedAnswer;
  @Nullable Consumer<CashReport> closedAnswer;
  @Nullable Consumer<@Nullable Approval> approvalAnswer;
  boolean busy;

  @Override
  public void openDrawer(User cashier, Consumer<CashSession> answer) {
    opened.add("float");
    openedAnswer = answer;
  }

  @Override
  public void showMenu() {
    opened.add("menu");
  }

  @Override
  public void moveCash(
      CashMoved.Direction direction,
      User cashier,
      @Nullable Approval approval,
      Consumer<CashMoved> moved) {
    opened.add(direction + (approval == null ? "" : " allowed by " + approval.approver().name()));
  }

  @Override
  public void countDrawer(CashSession session, User cashier, Consumer<CashReport> closed) {
    opened.add("count of " + session.id());
    closedAnswer = closed;
  }

  @Override
  public void showReport(CashReport report, boolean whole, boolean justClosed) {
    String how = (whole ? ", whole" : ", blind") + (justClosed ? ", just closed" : "");
    opened.add("report of " + report.session().id() + how);
  }

  @Override
  public boolean isBusy() {
    return busy;
  }

  @Override
  public void ask(Permission permission, String what, Consumer<@Nullable Approval> allowed) {
    opened.add("approval to " + permission.key());
    approvalAnswer = allowed;
  }
}
