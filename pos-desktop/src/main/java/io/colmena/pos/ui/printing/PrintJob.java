package io.colmena.pos.ui.printing;

import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.printing.PrintResult.NotPrinted;
import io.colmena.pos.printing.PrintResult.Printed;
import io.colmena.pos.printing.ReceiptDocument;
import io.colmena.pos.printing.ReceiptPrinter;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a dialog shows, says how it goes, and tries again when it is told to. Nothing waits
 * for it: what is printed is on the disk long before.
 */
public final class PrintJob {
  private final ReceiptPrinter printer;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final String name;
  private final String safe;
  private final Consumer<Notice> whenClosed;
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(Notice.NONE);
  private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private @Nullable Supplier<ReceiptDocument> unprinted;
  private boolean closed;

  /**
   * @param name of what is printed, for whoever does not see it any more
   * @param safe a sentence: what is safe though it was not printed
   * @param whenClosed told of what could not be printed after nobody looks at it any more
   */
  public PrintJob(
      ReceiptPrinter printer,
      Texts texts,
      BackgroundTasks tasks,
      String name,
      String safe,
      Consumer<Notice> whenClosed) {
    this.printer = printer;
    this.texts = texts;
    this.tasks = tasks;
    this.name = name;
    this.safe = safe;
    this.whenClosed = whenClosed;
  }

  public boolean hasPrinter() {
    return printer.isThere();
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

  /** What becomes of the printing is told elsewhere from now on. */
  public void closed() {
    closed = true;
  }

  /** Prints what could not be printed. */
  public void retry() {
    Supplier<ReceiptDocument> document = unprinted;
    if (document != null && !printing.get()) {
      print(document);
    }
  }

  /**
   * Does nothing where there is no printer. The document is made in the background too: a receipt's
   * code is signed.
   */
  public void print(Supplier<ReceiptDocument> document) {
    if (!hasPrinter()) {
      return;
    }
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
          notPrinted(document, Notice.error(new PrintWords(texts).of(fault, safe)));
    }
  }

  private void notPrinted(Supplier<ReceiptDocument> document, Notice reason) {
    unprinted = document;
    printing.set(false);
    failed.set(true);
    notice.set(reason);
    if (closed) {
      whenClosed.accept(Notice.error(name + ": " + reason.text()));
    }
  }
}
