package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashReportText;
import io.colmena.pos.ui.printing.PrintJob;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Optional;

/** What a session should hold, or what was counted at its end; of the latter perhaps only that. */
public final class CashReportViewModel {
  private final CashReport report;
  private final boolean whole;
  private final boolean justClosed;
  private final CashReportText texts;
  private final PrintJob job;
  private final String text;

  /**
   * @param whole whether the person may see what was expected
   * @param justClosed whether it prints by itself
   */
  public CashReportViewModel(
      CashReport report, boolean whole, boolean justClosed, CashReportText texts, PrintJob job) {
    this.report = report;
    this.whole = whole;
    this.justClosed = justClosed;
    this.texts = texts;
    this.job = job;
    this.text = String.join("\n", whole ? texts.of(report) : texts.blind(report));
  }

  /** How its printing goes. */
  public PrintJob job() {
    return job;
  }

  /** What was counted a moment ago goes on paper; the session is closed whether it does or not. */
  public void opened() {
    if (justClosed) {
      job.print(() -> texts.original(report, whole));
    }
  }

  /** P: an X as it is now, a Z again as a copy. */
  public void print() {
    if (!job.printingProperty().get()) {
      job.print(() -> isClosed() ? texts.copy(report, whole) : texts.original(report, whole));
    }
  }

  public String text() {
    return text;
  }

  public String number() {
    return report.session().id();
  }

  public boolean isClosed() {
    return report.closing().isPresent();
  }

  public long sales() {
    return report.sales();
  }

  /** Empty for whoever must not know. */
  public Optional<Money> expected() {
    return whole
        ? Optional.of(cash().map(CashSessionClosed.Method::expected).orElseGet(this::now))
        : Optional.empty();
  }

  private Money now() {
    return report.expected(PaymentMethod.CASH);
  }

  /** Empty while the session is open. */
  public Optional<Money> counted() {
    return cash().map(CashSessionClosed.Method::counted);
  }

  /** Of the cash; empty while the session is open and for whoever must not know. */
  public Optional<Money> difference() {
    return whole ? cash().map(CashSessionClosed.Method::difference) : Optional.empty();
  }

  private Optional<CashSessionClosed.Method> cash() {
    return report
        .closing()
        .flatMap(closing ->
            closing.methods().stream()
                .filter(method -> method.method() == PaymentMethod.CASH)
                .findFirst());
  }
}
