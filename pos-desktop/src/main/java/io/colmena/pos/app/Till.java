package io.colmena.pos.app;

import io.colmena.pos.settings.BranchSettingsFile;
import io.colmena.pos.ui.credit.CreditDesk;
import io.colmena.pos.ui.returns.ReceiptDesk;
import io.colmena.pos.ui.shell.Desktop;
import io.colmena.pos.ui.shell.TillServices;
import io.colmena.pos.ui.syncing.SyncDesk;
import org.jspecify.annotations.Nullable;

/** The till's window on an open branch, with everything that runs behind it. */
public final class Till {
  private Till() {}

  /**
   * Shows the window, the only one of this program, keeps the schedule of synchronisations, and
   * returns when the window is closed.
   *
   * @throws Desktop.NoDisplay if there is no display; nothing was done
   */
  public static void open(Branch branch) throws Desktop.NoDisplay, InterruptedException {
    open(branch, null);
    Desktop.leave();
  }

  /**
   * The same with settings that can be changed on the screen; another window may follow, or {@link
   * Desktop#leave}.
   *
   * @param file of the settings, or null where the branch was not opened from one
   */
  public static void open(Branch branch, @Nullable BranchSettingsFile file)
      throws Desktop.NoDisplay, InterruptedException {
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
            branch.favourites(),
            new SyncDesk(branch.syncLedger(), branch.schedule(), branch.connectionCheck()),
            branch.history(),
            branch.care(file),
            new ReceiptDesk(
                branch.returns(),
                branch.foreignReturns(),
                branch.seals(),
                branch.catalog(),
                branch.drawer(),
                branch.creditNotes(),
                branch.printer()),
            branch.assortment(),
            branch.productImport(),
            branch.customers(),
            new CreditDesk(
                branch.customers(),
                branch.customerPayments(),
                branch.paymentSlips(),
                branch.printer())),
        branch::startSchedules);
  }
}
