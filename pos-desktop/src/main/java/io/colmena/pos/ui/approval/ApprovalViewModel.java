package io.colmena.pos.ui.approval;

import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Approvals;
import io.colmena.pos.people.LogInResult;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Somebody is called to the counter, says who they are by a PIN, and why it is all right. */
public final class ApprovalViewModel {
  private final Approvals approvals;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Request request;
  private final Consumer<Approval> answer;
  private final ReadOnlyObjectWrapper<List<User>> people = new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private final StringProperty pin = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /**
   * What somebody is called for.
   *
   * @param cashier who wants it
   * @param least the role that is needed, at least that of the permission
   * @param what a whole sentence for whoever is called
   */
  public record Request(User cashier, Permission permission, Role least, String what) {}

  public ApprovalViewModel(
      Approvals approvals,
      Texts texts,
      BackgroundTasks tasks,
      Request request,
      Consumer<Approval> answer) {
    this.approvals = approvals;
    this.texts = texts;
    this.tasks = tasks;
    this.request = request;
    this.answer = answer;
    tasks.run(
        () -> approvals.whoMay(request.permission(), request.least()), this::show, this::failed);
  }

  private void show(List<User> who) {
    people.set(who);
    if (who.isEmpty()) {
      notice.set(Notice.error(texts.get("approval.nobody")));
    }
  }

  public String what() {
    return request.what();
  }

  /** What is said most often when somebody allows it. */
  public List<String> quickReasons() {
    return QuickReasons.of(request.permission(), texts);
  }

  /** Who can be called. */
  public ReadOnlyObjectProperty<List<User>> peopleProperty() {
    return people.getReadOnlyProperty();
  }

  /** Which of them came. */
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  public StringProperty pinProperty() {
    return pin;
  }

  public StringProperty reasonProperty() {
    return reason;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** Up and down. */
  public void move(int by) {
    int last = people.get().size() - 1;
    chosen.set(Math.clamp(chosen.get() + by, 0, Math.max(0, last)));
  }

  public void submit() {
    if (busy.get() || people.get().isEmpty()) {
      return;
    }
    String why = reason.get().strip();
    if (pin.get().isEmpty()) {
      notice.set(Notice.error(texts.get("approval.noPin")));
    } else if (why.isEmpty() || why.length() > Approval.LONGEST_REASON) {
      notice.set(Notice.error(texts.get("approval.noReason", Approval.LONGEST_REASON)));
    } else {
      ask(people.get().get(chosen.get()), why);
    }
  }

  private void ask(User who, String why) {
    busy.set(true);
    notice.set(Notice.NONE);
    char[] secret = pin.get().toCharArray();
    pin.set("");
    tasks.run(
        () ->
            approvals.ask(
                request.cashier(), request.permission(), request.what(), who.name(), secret, why),
        this::answered,
        this::failed);
  }

  private void answered(Approvals.Answer given) {
    busy.set(false);
    switch (given) {
      case Approvals.Answer.Given(Approval approval) -> answer.accept(approval);
      case Approvals.Answer.Refused(LogInResult.MustWait wait) ->
          notice.set(Notice.error(texts.get("login.wait", Amounts.roundedUp(wait.rest()))));
      case Approvals.Answer.Refused _ -> notice.set(Notice.error(texts.get("approval.wrong")));
    }
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
