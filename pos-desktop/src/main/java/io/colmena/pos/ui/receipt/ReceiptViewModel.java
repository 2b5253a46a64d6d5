package io.colmena.pos.ui.receipt;

import io.colmena.pos.people.Permission;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.printing.Receipts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintJob;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * A sale's receipt, the change while the customer still waits for it, and how its printing goes.
 * The sale is safe long before: nothing here can harm it.
 */
public final class ReceiptViewModel {
  private final Sale sale;
  private final boolean justSold;
  private final Receipts receipts;
  private final Texts texts;
  private final Dialogs dialogs;
  private final PrintJob job;

  /**
   * @param whenClosed told of a receipt that could not be printed after nobody looks at this any
   *     more
   */
  public ReceiptViewModel(
      Sale sale,
      boolean justSold,
      Receipts receipts,
      ReceiptPrinter printer,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Consumer<Notice> whenClosed) {
    this.sale = sale;
    this.justSold = justSold;
    this.receipts = receipts;
    this.texts = texts;
    this.dialogs = dialogs;
    this.job =
        new PrintJob(
            printer, texts, tasks, numberOf(sale), texts.get("print.saleSafe"), whenClosed);
  }

  public Sale sale() {
    return sale;
  }

  /** Whether the change must still be given. */
  public boolean isJustSold() {
    return justSold;
  }

  public boolean hasPrinter() {
    return job.hasPrinter();
  }

  public String text() {
    return String.join("\n", receipts.text(sale));
  }

  /** The number that the receipt carries. */
  public String number() {
    return numberOf(sale);
  }

  private static String numberOf(Sale sale) {
    Sale.Document document = sale.document();
    return document == null ? sale.id() : document.toString();
  }

  /** How the printing goes. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return job.noticeProperty();
  }

  public ReadOnlyBooleanProperty printingProperty() {
    return job.printingProperty();
  }

  /** Whether there is something to try again. */
  public ReadOnlyBooleanProperty failedProperty() {
    return job.failedProperty();
  }

  /** The customer's own receipt prints by itself. */
  public void opened() {
    if (justSold) {
      job.print(() -> receipts.original(sale));
    }
  }

  /** What becomes of the printing is told elsewhere from now on. */
  public void closed() {
    job.closed();
  }

  /** Prints it again, marked as a copy. */
  public void printCopy() {
    if (hasPrinter() && !printingProperty().get()) {
      dialogs.askApproval(
          Permission.REPRINT,
          texts.get("print.askCopy", number()),
          _ -> job.print(() -> receipts.copy(sale)));
    }
  }

  /** Prints what could not be printed. */
  public void retry() {
    job.retry();
  }

  /** What goes back to the customer; zero when it was paid exactly. */
  public Money change() {
    Money paid =
        sale.payments().stream()
            .filter(payment -> payment.method().isMoney())
            .map(Sale.Payment::amount)
            .reduce(Money.ZERO, Money::plus);
    return received().minus(paid);
  }

  /** What the customer handed over, all payments together. */
  public Money received() {
    return sale.payments().stream()
        .filter(payment -> payment.method().isMoney())
        .map(payment -> payment.received() == null ? payment.amount() : payment.received())
        .reduce(Money.ZERO, Money::plus);
  }
}
