package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.CashMoved;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the drawer may show to or ask of the person. Who goes back with Esc gives no answer. */
public interface DrawerDialogs {
  /** Asks for the counted float, and opens the drawer with it. */
  void openDrawer(User cashier, Consumer<CashSession> opened);

  void showMenu();

  /**
   * @param approval who allowed it, or null when the cashier may alone
   */
  void moveCash(
      CashMoved.Direction direction,
      User cashier,
      @Nullable Approval approval,
      Consumer<CashMoved> moved);

  /** Asks for the blind count, and closes the session with it. */
  void countDrawer(CashSession session, User cashier, Consumer<CashReport> closed);

  /**
   * @param whole whether the person may see what was expected
   * @param justClosed whether it is the one that is printed without being asked for
   */
  void showReport(CashReport report, boolean whole, boolean justClosed);

  /** Whether something is open that must be finished first. */
  boolean isBusy();
}
