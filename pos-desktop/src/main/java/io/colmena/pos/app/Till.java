package io.colmena.pos.app;

import io.colmena.pos.ui.shell.Desktop;
import io.colmena.pos.ui.shell.TillServices;

/** The till's window on an open branch, with everything that runs behind it. */
public final class Till {
  private Till() {}

  /**
   * Shows the window, keeps the schedule of synchronisations, and returns when the window is
   * closed.
   *
   * @throws Desktop.NoDisplay if there is no display; nothing was done
   */
  public static void open(Branch branch) throws Desktop.NoDisplay, InterruptedException {
    Desktop.run(
        new TillServices(
            branch.settings(),
            branch.people(),
            branch.personnel(),
            branch.approvals(),
            branch.catalog(),
            branch.checkout(),
            branch.receipts(),
            branch.printer(),
            branch.sync(),
            branch.enrolment(),
            branch.clock(),
            branch.drawer(),
            branch.cashReports(),
            branch.tickets(),
            branch.customers()),
        branch.schedule()::start);
  }
}
