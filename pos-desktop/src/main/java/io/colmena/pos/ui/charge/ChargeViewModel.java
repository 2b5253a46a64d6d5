package io.colmena.pos.ui.charge;

import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Takes payments for one ticket until nothing remains, and then makes the sale, once. */
public final class ChargeViewModel {
  private final Checkout checkout;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Ticket ticket;
  private final User cashier;
  private final Consumer<Sale> charged;
  private final ReadOnlyObjectWrapper<Tender> tender;
  private final ObjectProperty<PaymentMethod> method =
      new SimpleObjectProperty<>(PaymentMethod.CASH);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<Outlook> outlook;
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /**
   * What is still to come if the typed amount is taken.
   *
   * @param remaining zero once all is paid
   * @param change zero while something remains
   */
  public record Outlook(Money remaining, Money change) {}

  public ChargeViewModel(
      Checkout checkout,
      Texts texts,
      BackgroundTasks tasks,
      Ticket ticket,
      User cashier,
      Consumer<Sale> charged) {
    this.checkout = checkout;
    this.texts = texts;
    this.tasks = tasks;
    this.ticket = ticket;
    this.cashier = cashier;
    this.charged = charged;
    this.tender = new ReadOnlyObjectWrapper<>(Tender.of(ticket.total()));
    this.outlook = new ReadOnlyObjectWrapper<>(new Outlook(ticket.total(), Money.ZERO));
    proposeRest();
    amount.subscribe(_ -> changed());
    method.subscribe(_ -> changed());
  }

  public Money total() {
    return ticket.total();
  }

  public ReadOnlyObjectProperty<Tender> tenderProperty() {
    return tender.getReadOnlyProperty();
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

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public ReadOnlyObjectProperty<Outlook> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  /** While the sale is being written nothing else can be done. */
  public BooleanProperty busyProperty() {
    return busy;
  }

  public void choose(PaymentMethod chosen) {
    if (!busy.get()) {
      method.set(chosen);
      proposeRest();
    }
  }

  /** One of the notes: it is what the customer hands over. */
  public void quick(Money note) {
    amount.set(note.toString());
  }

  /** Exactly what remains. */
  public void proposeRest() {
    amount.set(tender.get().remaining().toString());
  }

  private void changed() {
    notice.set(Notice.NONE);
    Tender now = tender.get();
    Tender after = typed().flatMap(this::taking).orElse(now);
    outlook.set(new Outlook(after.remaining(), after.change()));
  }

  /** Enter: takes the typed amount, and makes the sale once nothing remains. */
  public void confirm() {
    if (busy.get()) {
      return;
    }
    if (!tender.get().isComplete() && !takePayment()) {
      return;
    }
    if (tender.get().isComplete()) {
      charge();
    }
  }

  private boolean takePayment() {
    Optional<Money> typed = typed();
    if (typed.isEmpty()) {
      notice.set(Notice.error(texts.get("charge.badAmount")));
      return false;
    }
    Optional<Tender> more = taking(typed.get());
    if (more.isEmpty()) {
      notice.set(
          Notice.error(texts.get("charge.tooMuch", Amounts.soles(tender.get().remaining()))));
      return false;
    }
    tender.set(more.get());
    reference.set("");
    proposeRest();
    return true;
  }

  /** Empty if the amount is more than remains and the method gives no change. */
  private Optional<Tender> taking(Money money) {
    Tender now = tender.get();
    boolean tooMuch = now.remaining().isLessThan(money) && !method.get().givesChange();
    if (tooMuch || !now.remaining().isPositive()) {
      return Optional.empty();
    }
    String operation = reference.get().strip();
    return Optional.of(now.exactly(method.get(), money, operation.isEmpty() ? null : operation));
  }

  private Optional<Money> typed() {
    return Amounts.money(amount.get()).filter(Money::isPositive);
  }

  /** Takes back the payment that was taken last. */
  public void undoPayment() {
    Tender now = tender.get();
    if (busy.get() || now.payments().isEmpty()) {
      return;
    }
    List<Sale.Payment> fewer = new ArrayList<>(now.payments());
    fewer.removeLast();
    tender.set(new Tender(now.due(), fewer));
    proposeRest();
    changed();
  }

  private void charge() {
    busy.set(true);
    Tender paid = tender.get();
    tasks.run(
        () -> checkout.charge(ticket, paid, cashier),
        sale -> {
          busy.set(false);
          charged.accept(sale);
        },
        failure -> {
          busy.set(false);
          notice.set(new Failures(texts).told(failure));
        });
  }
}
