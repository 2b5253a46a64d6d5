package io.colmena.pos.ui.credit;

import io.colmena.pos.customers.AccountMovement;
import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.User;
import io.colmena.pos.printing.PrintResult;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Dialogs;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.printing.PrintWords;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The customers as a list that is searched, and one of them with their account. */
public final class CustomersViewModel {
  private static final int MOST = 200;
  private static final int MOST_MOVEMENTS = 200;

  private final CreditDesk desk;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final CreditDialogs own;
  private final User actor;
  private final CustomerForm form = new CustomerForm();
  private final StringProperty typed = new SimpleStringProperty("");
  private final BooleanProperty onlyDebtors = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Customer>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Customer> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<AccountMovement>> movements =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Money> owedInAll = new ReadOnlyObjectWrapper<>(Money.ZERO);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private boolean fresh;

  private record Listed(List<Customer> found, Money owedInAll) {}

  public CustomersViewModel(
      CreditDesk desk,
      Texts texts,
      BackgroundTasks tasks,
      Dialogs dialogs,
      CreditDialogs own,
      User actor) {
    this.desk = desk;
    this.texts = texts;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.own = own;
    this.actor = actor;
    typed.subscribe(_ -> look());
    onlyDebtors.subscribe(_ -> look());
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /** Whether only those are listed who owe something or are owed. */
  public BooleanProperty onlyDebtorsProperty() {
    return onlyDebtors;
  }

  public ReadOnlyObjectProperty<List<Customer>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** What all customers of the branch owe together. */
  public ReadOnlyObjectProperty<Money> owedInAllProperty() {
    return owedInAll.getReadOnlyProperty();
  }

  /** Null while there is nobody, or somebody new is being written down. */
  public ReadOnlyObjectProperty<@Nullable Customer> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** Of the chosen one's account, the newest first. */
  public ReadOnlyObjectProperty<List<AccountMovement>> movementsProperty() {
    return movements.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public CustomerForm form() {
    return form;
  }

  /** Whether somebody new is being written down. */
  public boolean isFresh() {
    return fresh;
  }

  private void look() {
    look(chosen.get(), Notice.NONE);
  }

  /**
   * @param wanted who is to be chosen afterwards, if they are listed; else the first
   * @param said told once they are
   */
  private void look(@Nullable Customer wanted, Notice said) {
    String words = typed.get().strip();
    boolean debtors = onlyDebtors.get();
    tasks.run(
        () -> list(words, debtors),
        listed -> {
          if (words.equals(typed.get().strip()) && debtors == onlyDebtors.get()) {
            show(listed, wanted);
            if (!said.equals(Notice.NONE)) {
              notice.set(said);
            }
          }
        },
        this::failed);
  }

  private Listed list(String words, boolean debtors) {
    Customers customers = desk.customers();
    return new Listed(
        debtors ? customers.debtors(words, MOST) : customers.search(words, MOST),
        customers.owedInAll());
  }

  private void show(Listed listed, @Nullable Customer wanted) {
    found.set(listed.found());
    owedInAll.set(listed.owedInAll());
    if (!fresh) {
      choose(
          listed.found().stream()
              .filter(one -> wanted != null && one.id().equals(wanted.id()))
              .findFirst()
              .or(() -> listed.found().stream().findFirst())
              .orElse(null));
    }
  }

  /** Null for nobody. */
  public void choose(@Nullable Customer customer) {
    fresh = false;
    notice.set(Notice.NONE);
    form.fill(customer);
    movements.set(List.of());
    chosen.set(customer);
    if (customer != null) {
      tasks.run(
          () -> desk.payments().movements(customer, MOST_MOVEMENTS),
          all -> {
            if (customer.equals(chosen.get())) {
              movements.set(all);
            }
          },
          this::failed);
    }
  }

  /** Up and down in the list. */
  public void move(int by) {
    List<Customer> all = found.get();
    Customer now = chosen.get();
    if (!all.isEmpty()) {
      int index = now == null ? 0 : all.indexOf(now) + by;
      choose(all.get(Math.clamp(index, 0, all.size() - 1)));
    }
  }

  /** Somebody new is to be written down. */
  public void begin() {
    fresh = true;
    notice.set(Notice.NONE);
    movements.set(List.of());
    form.fill(null);
    String words = typed.get().strip();
    (CustomerDocument.isValid(words) ? form.document() : form.name()).set(words);
    chosen.set(null);
  }

  /** Enter: writes down what the fields say. */
  public void save() {
    Optional<String> fault = fault();
    if (busy.get()) {
      return;
    }
    if (fault.isPresent()) {
      notice.set(Notice.error(fault.get()));
      return;
    }
    Customer before = chosen.get();
    if (fresh) {
      create();
    } else if (before != null) {
      change(before, state());
    }
  }

  private CustomerChanged.State state() {
    return Customers.state(
        form.name().get(), form.phone().get(), form.address().get(), form.creditLimit());
  }

  private Optional<String> fault() {
    if (fresh) {
      Optional<String> fault =
          CustomerDocument.fault(form.document().get().strip()).map(this::said);
      if (fault.isPresent()) {
        return fault;
      }
    }
    if (form.name().get().isBlank()) {
      return Optional.of(texts.get("customer.nameMissing"));
    }
    if (form.isTooLong()) {
      return Optional.of(texts.get("customer.tooLong"));
    }
    return form.isLimitGood() ? Optional.empty() : Optional.of(texts.get("credit.badLimit"));
  }

  private String said(CustomerDocument.Fault fault) {
    return switch (fault) {
      case NOT_DIGITS -> texts.get("credit.badDocument");
      case LENGTH -> texts.get("customer.length", form.document().get().strip().length());
      case RUC_PREFIX -> texts.get("customer.rucPrefix");
      case RUC_CHECK_DIGIT -> texts.get("customer.rucDigit");
    };
  }

  private void create() {
    CustomerDocument document = new CustomerDocument(form.document().get().strip());
    CustomerChanged.State wanted = state();
    work(
        () -> desk.customers().create(document, wanted.name(), wanted.phone(), wanted.address()),
        result -> {
          switch (result) {
            case CreateResult.Created(Customer customer) -> created(customer, wanted);
            case CreateResult.Taken(Customer customer) ->
                notice.set(
                    Notice.error(
                        texts.get("customer.taken", customer.document(), customer.name())));
          }
        });
  }

  /** The limit of somebody new is a change of its own, which not everybody may make. */
  private void created(Customer customer, CustomerChanged.State wanted) {
    fresh = false;
    chosen.set(customer);
    if (wanted.equals(customer.state())) {
      saved(customer);
    } else {
      look(customer, Notice.NONE);
      change(customer, wanted);
    }
  }

  private void change(Customer before, CustomerChanged.State wanted) {
    if (wanted.equals(before.state())) {
      notice.set(Notice.info(texts.get("credit.nothingChanged")));
      return;
    }
    allowed(
        Customers.needed(before, wanted),
        before,
        wanted,
        List.of(),
        approvals ->
            work(() -> desk.customers().change(before, wanted, actor, approvals), this::saved));
  }

  /** Asks for one approval after the other. */
  private void allowed(
      List<Permission> needed,
      Customer before,
      CustomerChanged.State wanted,
      List<Approval> given,
      Consumer<List<Approval>> then) {
    if (needed.isEmpty()) {
      then.accept(given);
      return;
    }
    Permission first = needed.getFirst();
    dialogs.askApproval(
        first,
        what(first, before, wanted),
        approval -> {
          List<Approval> more = new ArrayList<>(given);
          Optional.ofNullable(approval).ifPresent(more::add);
          allowed(needed.subList(1, needed.size()), before, wanted, more, then);
        });
  }

  private String what(Permission permission, Customer before, CustomerChanged.State wanted) {
    Money limit = wanted.creditLimit();
    return permission == Permission.GIVE_CREDIT
        ? texts.get(
            "credit.askLimit",
            actor.displayName(),
            before.name(),
            limit == null ? texts.get("credit.noLimit") : Amounts.soles(limit))
        : texts.get("credit.askChange", actor.displayName(), before.name());
  }

  private void saved(Customer customer) {
    look(customer, Notice.info(texts.get("credit.saved", customer.name())));
  }

  /** What the chosen one pays of the debt. */
  public void pay() {
    Customer customer = chosen.get();
    if (customer == null || busy.get()) {
      return;
    }
    if (!customer.owed().isPositive()) {
      notice.set(Notice.info(texts.get("credit.owesNothing", customer.name())));
      return;
    }
    own.takePayment(customer, this::paid);
  }

  private void paid(CustomerPaid paid) {
    look(
        chosen.get(),
        Notice.info(
            texts.get(
                "credit.paid",
                paid.name(),
                Amounts.soles(paid.amount()),
                Amounts.soles(paid.owed()))));
  }

  /** A copy of the slip of a payment. */
  public void print(@Nullable AccountMovement movement) {
    if (movement == null || movement.kind() != AccountMovement.Kind.PAYMENT) {
      notice.set(Notice.info(texts.get("credit.choosePayment")));
      return;
    }
    if (!desk.printer().isThere()) {
      notice.set(Notice.error(texts.get("credit.noPrinter")));
      return;
    }
    notice.set(Notice.info(texts.get("print.printing")));
    tasks.runApart(
        () -> desk.print(desk.payments().find(movement.reference()).orElseThrow(), true),
        result ->
            notice.set(
                switch (result) {
                  case PrintResult.Printed _ -> Notice.info(texts.get("print.printed"));
                  case PrintResult.NotPrinted(var fault) ->
                      Notice.error(
                          new PrintWords(texts).of(fault, texts.get("credit.paymentSaved")));
                }),
        this::failed);
  }

  private <T> void work(Supplier<T> work, Consumer<T> then) {
    busy.set(true);
    tasks.run(
        work,
        result -> {
          busy.set(false);
          then.accept(result);
        },
        this::failed);
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
