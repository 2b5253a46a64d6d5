package io.colmena.pos.ui.cash;

import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CashReportText;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Optional;

/** What a session should hold, or what was counted at its end; of the latter perhaps only that. */
public final class CashReportViewModel {
  private final CashReport report;
  private final boolean whole;
  private final String text;

  /**
   * @param whole whether the person may see what was expected
   */
  public CashReportViewModel(CashReport report, boolean whole, CashReportText texts) {
    this.report = report;
    this.whole = whole;
    this.text = String.join("\n", whole ? texts.of(report) : texts.blind(report));
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
