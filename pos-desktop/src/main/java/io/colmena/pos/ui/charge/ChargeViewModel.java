package io.colmena.pos.ui.charge;

import io.colmena.pos.cash.ChangeCheck;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.PaymentReferences;
import io.colmena.pos.checkout.ReferenceUsed;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.CreditRefused;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Takes payments for one ticket until nothing remains, and then makes the sale, once. */
public final class ChargeViewModel {
  private final Checkout checkout;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private Ticket ticket;
  private final User cashier;
  private final Function<Money, ChangeCheck> drawer;
  private final CreditApproval creditApproval;
  private final Consumer<Sale> charged;
  private final ReadOnlyObjectWrapper<Tender> tender;
  private final ObjectProperty<PaymentMethod> method =
      new SimpleObjectProperty<>(PaymentMethod.CASH);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final ReadOnlyObjectWrapper<Outlook> outlook;
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable Customer> debtor = new ReadOnlyObjectWrapper<>();

  /**
   * What is still to come if the typed amount is taken.
   *
   * @param remaining zero once all is paid
   * @param change zero while something remains
   */
  public record Outlook(Money remaining, Money change) {}

  /** Asks whoever may for leave to sell on credit. */
  @FunctionalInterface
  public interface CreditApproval {
    /**
     * @param what a whole sentence for whoever is called
     * @param allowed told who allowed it, or null when the cashier may alone
     */
    void ask(String what, Consumer<@Nullable Approval> allowed);
  }

  /** With a drawer that nobody knows anything of, and a cashier who may sell on credit. */
  public ChargeViewModel(
      Checkout checkout,
      Texts texts,
      BackgroundTasks tasks,
      Ticket ticket,
      User cashier,
      Money coin,
      Consumer<Sale> charged) {
    this(
        checkout,
        texts,
        tasks,
        ticket,
        cashier,
        coin,
        _ -> new ChangeCheck.NoSession(),
        (_, allowed) -> allowed.accept(null),
        charged);
  }

  /**
   * @param coin the smallest that cash is paid with; zero if cash is exact
   * @param drawer asked whether it holds the change
   */
  public ChargeViewModel(
      Checkout checkout,
      Texts texts,
      BackgroundTasks tasks,
      Ticket ticket,
      User cashier,
      Money coin,
      Function<Money, ChangeCheck> drawer,
      CreditApproval creditApproval,
      Consumer<Sale> charged) {
    this.drawer = drawer;
    this.creditApproval = creditApproval;
    this.checkout = checkout;
    this.texts = texts;
    this.tasks = tasks;
    this.ticket = ticket;
    this.cashier = cashier;
    this.charged = charged;
    this.tender = new ReadOnlyObjectWrapper<>(Tender.of(ticket.total(), coin));
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
    if (busy.get()) {
      return;
    }
    if (chosen == PaymentMethod.CREDIT) {
      lookUpDebtor();
    } else {
      propose(tender.get(), chosen);
      method.set(chosen);
    }
  }

  /** Who would owe it, and how much more they may, as it is now. */
  private void lookUpDebtor() {
    String document = ticket.customer();
    if (document == null) {
      refuse(texts.get("charge.noDebtor"));
      return;
    }
    tasks.run(
        () -> checkout.customer(document),
        known ->
            known.ifPresentOrElse(this::proposeCredit, () -> refuse(texts.get("charge.noDebtor"))),
        failure -> notice.set(new Failures(texts).told(failure)));
  }

  private void proposeCredit(Customer customer) {
    debtor.set(customer);
    Money left = creditLeft(customer);
    if (!left.isPositive()) {
      refuse(
          customer.hasCredit()
              ? texts.get("charge.noCreditLeft", customer.name(), Amounts.soles(customer.owed()))
              : texts.get("charge.noCredit", customer.name()));
      return;
    }
    amount.set(tender.get().remaining().min(left).toString());
    method.set(PaymentMethod.CREDIT);
  }

  /** What the customer may still owe, less what is taken of it on this ticket already. */
  private Money creditLeft(Customer customer) {
    Money taken =
        Money.sum(
            tender.get().payments().stream()
                .filter(payment -> payment.method() == PaymentMethod.CREDIT)
                .map(Sale.Payment::amount));
    return customer.credit().isLessThan(taken) ? Money.ZERO : customer.credit().minus(taken);
  }

  private void refuse(String why) {
    notice.set(Notice.error(why));
  }

  /** Who would owe what is sold on credit, once that was chosen; else null. */
  public ReadOnlyObjectProperty<@Nullable Customer> debtorProperty() {
    return debtor.getReadOnlyProperty();
  }

  /** One of the notes: it is what the customer hands over. */
  public void quick(Money note) {
    amount.set(note.toString());
  }

  /** Exactly what remains, in coins that there are if it is cash. */
  public void proposeRest() {
    propose(tender.get(), method.get());
  }

  /** Before the method or the tender is shown: who sees the change selects what is proposed. */
  private void propose(Tender next, PaymentMethod by) {
    Money rest = next.remaining();
    Money inCoins = by.givesChange() ? rest.minus(next.cashRounding()) : rest;
    amount.set((inCoins.isPositive() ? inCoins : rest).toString());
  }

  /** What is not to be paid if the chosen method pays what remains. */
  public Money rounding() {
    return method.get().givesChange() ? tender.get().cashRounding() : Money.ZERO;
  }

  private void changed() {
    notice.set(Notice.NONE);
    Tender now = tender.get();
    Tender after = typed().flatMap(this::taking).orElse(now);
    outlook.set(new Outlook(after.remaining(), after.change()));
    lookForChange(after.change());
  }

  /** A warning before it is promised, and no more: the till may be wrong, the customer is there. */
  private void lookForChange(Money change) {
    if (change.isPositive()) {
      tasks.run(
          () -> drawer.apply(change),
          check -> {
            boolean asStill = outlook.get().change().equals(change) && !busy.get();
            if (check instanceof ChangeCheck.MoreThanThere && asStill) {
              notice.set(Notice.warning(texts.get("charge.noChange", Amounts.soles(change))));
            }
          },
          failure -> notice.set(new Failures(texts).told(failure)));
    }
  }

  /** Enter: takes the typed amount, and makes the sale once nothing remains. */
  public void confirm() {
    if (busy.get()) {
      return;
    }
    if (tender.get().isComplete()) {
      charge();
    } else if (method.get() == PaymentMethod.CREDIT) {
      askForCredit();
    } else if (takePayment() && tender.get().isComplete()) {
      charge();
    }
  }

  /** Somebody who may answers for the debt. */
  private void askForCredit() {
    Customer customer = debtor.get();
    Optional<Money> typed = typed();
    if (customer == null || typed.isEmpty()) {
      refuse(texts.get("charge.badAmount"));
      return;
    }
    Money left = creditLeft(customer);
    if (left.isLessThan(typed.get())) {
      refuse(texts.get("charge.overCredit", customer.name(), Amounts.soles(left)));
      return;
    }
    if (tender.get().remaining().isLessThan(typed.get())) {
      refuse(texts.get("charge.tooMuch", Amounts.soles(tender.get().remaining())));
      return;
    }
    String what =
        texts.get(
            "charge.askCredit",
            cashier.displayName(),
            Amounts.soles(typed.get()),
            customer.name(),
            Amounts.soles(customer.owed()));
    creditApproval.ask(what, this::creditAllowed);
  }

  private void creditAllowed(@Nullable Approval approval) {
    if (approval != null) {
      ticket = ticket.approved(approval.told());
    }
    if (takePayment() && tender.get().isComplete()) {
      charge();
    }
  }

  private boolean takePayment() {
    Optional<Money> typed = typed();
    if (typed.isEmpty()) {
      notice.set(Notice.error(texts.get("charge.badAmount")));
      return false;
    }
    Optional<String> fault = operationFault();
    if (fault.isPresent()) {
      notice.set(Notice.error(fault.get()));
      return false;
    }
    Optional<Tender> more = taking(typed.get());
    if (more.isEmpty()) {
      notice.set(
          Notice.error(texts.get("charge.tooMuch", Amounts.soles(tender.get().remaining()))));
      return false;
    }
    reference.set("");
    if (method.get() == PaymentMethod.CREDIT) {
      method.set(PaymentMethod.CASH); // nobody owes the rest of what is owed
    }
    propose(more.get(), method.get());
    tender.set(more.get());
    changed();
    return true;
  }

  /** Why the operation number will not do. */
  private Optional<String> operationFault() {
    String operation = reference.get().strip();
    Optional<String> fault = PaymentEntry.operationFault(texts, method.get(), operation);
    if (fault.isPresent()) {
      return fault;
    }
    String normal = PaymentReferences.normal(operation);
    boolean twice =
        method.get().isWallet()
            && tender.get().payments().stream()
                .filter(payment -> payment.method() == method.get())
                .anyMatch(payment -> normal.equals(PaymentReferences.normal(payment.reference())));
    return twice
        ? Optional.of(texts.get("charge.referenceTwice", name(method.get()), operation))
        : Optional.empty();
  }

  private String name(PaymentMethod named) {
    return texts.get("method." + named.name());
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
    tender.set(now.withoutLast());
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
          switch (failure) {
            case ReferenceUsed used -> refuse(used);
            case CreditRefused refused -> refuse(refused);
            default -> notice.set(new Failures(texts).told(failure));
          }
        });
  }

  /** Another till sold to the same customer meanwhile. */
  private void refuse(CreditRefused refused) {
    Customer customer = refused.customer();
    debtor.set(customer);
    tender.get().payments().stream()
        .filter(payment -> payment.method() == PaymentMethod.CREDIT)
        .forEach(payment -> tender.set(tender.get().without(payment)));
    proposeRest();
    refuse(texts.get("charge.overCredit", customer.name(), Amounts.soles(customer.credit())));
  }

  /** The payment goes back into the fields, where its number can be mended. */
  private void refuse(ReferenceUsed used) {
    Sale.Payment payment = used.payment();
    tender.set(tender.get().without(payment));
    method.set(payment.method());
    amount.set(payment.amount().toString());
    reference.set(payment.reference() == null ? "" : payment.reference());
    notice.set(
        Notice.error(
            texts.get(
                "charge.referenceUsed", name(payment.method()), reference.get(), used.saleId())));
  }
}
