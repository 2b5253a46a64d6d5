package io.colmena.pos.ui.credit;

import io.colmena.pos.credit.PaymentRequest;
import io.colmena.pos.credit.PaymentResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.User;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.charge.PaymentEntry;
import io.colmena.pos.ui.printing.PrintWords;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Takes what a customer pays of a debt, once, and prints the slip. */
public final class AccountPaymentViewModel {
  private final CreditDesk desk;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Customer customer;
  private final User cashier;
  private final Consumer<CustomerPaid> paid;
  private final Consumer<Notice> elsewhere;
  private final String key = UUID.randomUUID().toString();
  private final ObjectProperty<PaymentMethod> method =
      new SimpleObjectProperty<>(PaymentMethod.CASH);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Money> owedAfter;
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /**
   * @param paid told once it is on the disk
   * @param elsewhere told what became of the slip, after this window is gone
   */
  public AccountPaymentViewModel(
      CreditDesk desk,
      Texts texts,
      BackgroundTasks tasks,
      Customer customer,
      User cashier,
      Consumer<CustomerPaid> paid,
      Consumer<Notice> elsewhere) {
    this.desk = desk;
    this.texts = texts;
    this.tasks = tasks;
    this.customer = customer;
    this.cashier = cashier;
    this.paid = paid;
    this.elsewhere = elsewhere;
    this.owedAfter = new ReadOnlyObjectWrapper<>(customer.owed());
    amount.subscribe(_ -> changed());
    amount.set(customer.owed().toString());
  }

  public Customer customer() {
    return customer;
  }

  public ObjectProperty<PaymentMethod> methodProperty() {
    return method;
  }

  public StringProperty amountProperty() {
    return amount;
  }

  public StringProperty referenceProperty() {
    return reference;
  }

  /** What the customer will owe if the typed amount is paid. */
  public ReadOnlyObjectProperty<Money> owedAfterProperty() {
    return owedAfter.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public void choose(PaymentMethod chosen) {
    if (!busy.get()) {
      notice.set(Notice.NONE);
      method.set(chosen);
    }
  }

  private Optional<Money> typed() {
    return Amounts.money(amount.get()).filter(Money::isPositive);
  }

  private void changed() {
    notice.set(Notice.NONE);
    Money pays = typed().orElse(Money.ZERO);
    owedAfter.set(customer.owed().isLessThan(pays) ? Money.ZERO : customer.owed().minus(pays));
  }

  /** Enter. */
  public void confirm() {
    if (busy.get()) {
      return;
    }
    Optional<String> fault = fault();
    if (fault.isPresent()) {
      refuse(fault.get());
      return;
    }
    String operation = reference.get().strip();
    PaymentRequest wanted =
        new PaymentRequest(
            key,
            customer.id(),
            typed().orElseThrow(),
            method.get(),
            operation.isEmpty() || method.get() == PaymentMethod.CASH ? null : operation);
    busy.set(true);
    tasks.run(() -> desk.payments().pay(wanted, cashier), this::ended, this::failed);
  }

  private Optional<String> fault() {
    Optional<Money> typed = typed();
    if (typed.isEmpty()) {
      return Optional.of(texts.get("charge.badAmount"));
    }
    if (customer.owed().isLessThan(typed.get())) {
      return Optional.of(texts.get("credit.moreThanOwed", Amounts.soles(customer.owed())));
    }
    return PaymentEntry.operationFault(texts, method.get(), reference.get().strip());
  }

  private String name(PaymentMethod named) {
    return texts.get("method." + named.name());
  }

  private void ended(PaymentResult result) {
    busy.set(false);
    switch (result) {
      case PaymentResult.Done(CustomerPaid done) -> {
        print(done);
        paid.accept(done);
      }
      case PaymentResult.NoSession _ -> refuse(texts.get("credit.noSession"));
      case PaymentResult.MoreThanOwed(Money owed) ->
          refuse(texts.get("credit.moreThanOwed", Amounts.soles(owed)));
      case PaymentResult.ReferenceUsed(String by) ->
          refuse(
              texts.get("charge.referenceUsed", name(method.get()), reference.get().strip(), by));
    }
  }

  private void print(CustomerPaid done) {
    if (desk.printer().isThere()) {
      tasks.runApart(
          () -> desk.print(done, false),
          result -> {
            if (result instanceof PrintResult.NotPrinted(var fault)) {
              elsewhere.accept(
                  Notice.error(new PrintWords(texts).of(fault, texts.get("credit.paymentSaved"))));
            }
          },
          failure -> elsewhere.accept(new Failures(texts).told(failure)));
    }
  }

  private void refuse(String why) {
    notice.set(Notice.error(why));
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
