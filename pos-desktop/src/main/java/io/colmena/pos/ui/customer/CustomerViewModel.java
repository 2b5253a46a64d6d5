package io.colmena.pos.ui.customer;

import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.identity.CustomerDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Finds the customer of a ticket by document or name, or creates one whose document is new. */
public final class CustomerViewModel {
  private static final int MOST = 30;

  private final Customers customers;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Consumer<Optional<Customer>> answer;
  private final Notice reason;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ObservableList<Customer> found = FXCollections.observableArrayList();
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final BooleanProperty creating = new SimpleBooleanProperty();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty phone = new SimpleStringProperty("");
  private final StringProperty address = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private String shownFor = "";

  /**
   * @param reason why a customer is needed, or null if nothing demands one
   * @param answer told the customer; empty for none
   */
  public CustomerViewModel(
      Customers customers,
      Texts texts,
      BackgroundTasks tasks,
      @Nullable String reason,
      Consumer<Optional<Customer>> answer) {
    this.customers = customers;
    this.texts = texts;
    this.tasks = tasks;
    this.answer = answer;
    this.reason = reason == null ? Notice.NONE : Notice.warning(reason);
    notice.set(this.reason);
    typed.subscribe(_ -> look());
  }

  public StringProperty typedProperty() {
    return typed;
  }

  public ObservableList<Customer> found() {
    return found;
  }

  /** The one that Enter takes, or −1. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /** Whether somebody new is being written down. */
  public BooleanProperty creatingProperty() {
    return creating;
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty phoneProperty() {
    return phone;
  }

  public StringProperty addressProperty() {
    return address;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  private void look() {
    creating.set(false);
    String wanted = typed.get().strip();
    tasks.run(
        () -> customers.search(wanted, MOST),
        list -> {
          if (wanted.equals(typed.get().strip())) {
            show(wanted, list);
          }
        },
        this::failed);
  }

  private void show(String wanted, List<Customer> list) {
    found.setAll(list);
    chosen.set(wanted.isEmpty() || list.isEmpty() ? -1 : 0);
    shownFor = wanted;
    if (wanted.isEmpty()) {
      notice.set(list.isEmpty() && reason.equals(Notice.NONE) ? none() : reason);
    } else {
      notice.set(list.isEmpty() ? unknown(wanted) : Notice.NONE);
    }
  }

  private Notice none() {
    return Notice.info(texts.get("customer.none"));
  }

  /** What to do about a text that nobody is found by. */
  private Notice unknown(String wanted) {
    return CustomerDocument.fault(wanted)
        .map(fault -> said(fault, wanted))
        .orElseGet(() -> Notice.info(texts.get("customer.isNew", wanted)));
  }

  private Notice said(CustomerDocument.Fault fault, String wanted) {
    return switch (fault) {
      case NOT_DIGITS -> Notice.info(texts.get("customer.nobody"));
      case LENGTH -> Notice.info(texts.get("customer.length", wanted.length()));
      case RUC_PREFIX -> Notice.error(texts.get("customer.rucPrefix"));
      case RUC_CHECK_DIGIT -> Notice.error(texts.get("customer.rucDigit"));
    };
  }

  /** Up and down. */
  public void move(int by) {
    if (!found.isEmpty()) {
      chosen.set(Math.floorMod(Math.max(chosen.get(), by > 0 ? -1 : 0) + by, found.size()));
    }
  }

  /** Enter: the one that is chosen, the one who has that document, or somebody new. */
  public void confirm() {
    String wanted = typed.get().strip();
    if (creating.get()) {
      create(wanted);
    } else if (shownFor.equals(wanted) && chosen.get() >= 0) {
      answer.accept(Optional.of(found.get(chosen.get())));
    } else if (!wanted.isEmpty()) {
      tasks.run(() -> customers.find(wanted), known -> take(wanted, known), this::failed);
    }
  }

  private void take(String wanted, Optional<Customer> known) {
    if (known.isPresent()) {
      answer.accept(known);
    } else if (CustomerDocument.isValid(wanted)) {
      notice.set(Notice.info(texts.get("customer.askName", wanted)));
      creating.set(true);
    } else {
      notice.set(new Notice(Notice.Kind.ERROR, unknown(wanted).text()));
    }
  }

  private void create(String document) {
    if (name.get().isBlank()) {
      notice.set(Notice.error(texts.get("customer.nameMissing")));
    } else if (Customers.isTooLong(name.get(), phone.get(), address.get())) {
      notice.set(Notice.error(texts.get("customer.tooLong")));
    } else {
      tasks.run(
          () ->
              customers.create(
                  new CustomerDocument(document), name.get(), phone.get(), address.get()),
          this::created,
          this::failed);
    }
  }

  private void created(CreateResult result) {
    switch (result) {
      case CreateResult.Created(Customer customer) -> answer.accept(Optional.of(customer));
      case CreateResult.Taken(Customer customer) -> {
        creating.set(false);
        show(customer.document(), List.of(customer));
        notice.set(Notice.error(texts.get("customer.taken", customer.document(), customer.name())));
      }
    }
  }

  /** Ctrl+Delete: the ticket is nobody's. */
  public void remove() {
    answer.accept(Optional.empty());
  }

  private void failed(RuntimeException failure) {
    notice.set(new Failures(texts).told(failure));
  }
}
