package io.colmena.benchmarks.checkout;

import io.colmena.pos.app.Branch;
import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashSession;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.money.Quantity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What else a till does between sales before it is killed: goods come back now and then, and the
 * drawer is counted. A line is printed for each once it was written down.
 */
final class KilledTill {
  private static final int SALES_FOR_A_RETURN = 7;
  private static final int SALES_FOR_A_COUNT = 25;

  private final Branch branch;
  private final User cashier;
  private final PrintWriter out;
  private int sales;

  KilledTill(Branch branch, User cashier, PrintWriter out) {
    this.branch = branch;
    this.cashier = cashier;
    this.out = out;
    opensTheDrawer();
  }

  /** One that was open when the program was killed stays open. */
  private void opensTheDrawer() {
    branch.drawer().open(CashCount.NONE, cashier);
  }

  void sold(Sale sale) {
    sales++;
    if (sales % SALES_FOR_A_RETURN == 0) {
      takesBack(sale);
    }
    if (sales % SALES_FOR_A_COUNT == 0) {
      branch.drawer().current().ifPresent(this::counts);
      opensTheDrawer();
    }
  }

  private void takesBack(Sale sale) {
    User manager = new User(cashier.id(), "manager", "Manager", Role.BRANCH_MANAGER, true);
    ReturnRequest wanted =
        new ReturnRequest(
            UUID.randomUUID().toString(),
            sale.id(),
            List.of(new ReturnRequest.Item(1, Quantity.ONE, Destination.STOCK)),
            "bench",
            false);
    Approval approval = new Approval(Permission.RETURN, manager, "bench");
    if (branch.returns().give(wanted, cashier, List.of(approval))
        instanceof ReturnResult.Done done) {
      out.println("return " + done.returned().id() + " " + done.returned().total());
    }
  }

  private void counts(CashSession session) {
    if (branch.drawer().close(session.id(), CashCount.NONE, Map.of(), "bench", cashier)
        instanceof CloseResult.Closed) {
      out.println("z " + session.id());
    }
  }
}
