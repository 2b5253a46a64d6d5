package io.colmena.pos.ui.receipt;

import io.colmena.pos.people.Permission;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.printing.PrintResult.NotPrinted;
import io.colmena.pos.printing.PrintResult.Printed;
import io.colmena.pos.printing.ReceiptDocument;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.printing.Receipts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A sale's receipt, the change while the customer still waits for it, and how its printing goes.
 * The sale is safe long before: nothing here can harm it.
 */
public final class ReceiptViewModel {
  private final Sale sale;
  private final boolean justSold;
  private final Receipts receipts;
  private final ReceiptPrinter printer;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Consumer<Notice> whenClosed;
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private @Nullable Supplier<ReceiptDocument> unprinted;
  private boolean closed;

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
    this.printer = printer;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.whenClosed = whenClosed;
  }

  public Sale sale() {
    return sale;
  }

  /** Whether the change must still be given. */
  public boolean isJustSold() {
    return justSold;
  }

  public boolean hasPrinter() {
    return printer.isThere();
  }

  public String text() {
    return String.join("\n", receipts.text(sale));
  }

  /** The number that the receipt carries. */
  public String number() {
    Sale.Document document = sale.document();
    return document == null ? sale.id() : document.toString();
  }

  /** How the printing goes. */
  public ReadOnlyObjectProperty<Notice> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty printingProperty() {
    return printing.getReadOnlyProperty();
  }

  /** Whether there is something to try again. */
  public ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /** The customer's own receipt prints by itself. */
  public void opened() {
    if (justSold && hasPrinter()) {
      print(() -> receipts.original(sale));
    }
  }

  /** What becomes of the printing is told elsewhere from now on. */
  public void closed() {
    closed = true;
  }

  /** Prints it again, marked as a copy. */
  public void printCopy() {
    if (hasPrinter() && !printing.get()) {
      dialogs.askApproval(
          Permission.REPRINT,
          texts.get("print.askCopy", number()),
          _ -> print(() -> receipts.copy(sale)));
    }
  }

  /** Prints what could not be printed. */
  public void retry() {
    Supplier<ReceiptDocument> document = unprinted;
    if (document != null && !printing.get()) {
      print(document);
    }
  }

  /** The document is made in the background too: its code is signed. */
  private void print(Supplier<ReceiptDocument> document) {
    unprinted = null;
    failed.set(false);
    printing.set(true);
    notice.set(Notice.info(texts.get("print.printing")));
    tasks.runApart(
        () -> printer.print(document.get()),
        result -> ended(document, result),
        failure -> notPrinted(document, new Failures(texts).told(failure)));
  }

  private void ended(Supplier<ReceiptDocument> document, PrintResult result) {
    switch (result) {
      case Printed _ -> {
        printing.set(false);
        notice.set(Notice.info(texts.get("print.printed")));
      }
      case NotPrinted(var fault) ->
          notPrinted(document, Notice.error(new PrintWords(texts).of(fault)));
    }
  }

  private void notPrinted(Supplier<ReceiptDocument> document, Notice reason) {
    unprinted = document;
    printing.set(false);
    failed.set(true);
    notice.set(reason);
    if (closed) {
      whenClosed.accept(Notice.error(number() + ": " + reason.text()));
    }
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
