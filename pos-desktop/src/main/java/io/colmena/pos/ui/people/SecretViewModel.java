package io.colmena.pos.ui.people;

import io.colmena.pos.people.People;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.people.Pin;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A new PIN or password, one's own or somebody else's. */
public final class SecretViewModel {
  /** Whose secret it is and which. */
  public enum Kind {
    OWN_PIN,
    OWN_PASSWORD,
    PIN_OF_ANOTHER,
    PASSWORD_OF_ANOTHER;

    boolean isPin() {
      return this == OWN_PIN || this == PIN_OF_ANOTHER;
    }

    /** Only one's own needs the present one: a manager does not know the others'. */
    boolean needsPresent() {
      return this == OWN_PIN || this == OWN_PASSWORD;
    }
  }

  private final Personnel personnel;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final User actor;
  private final User whom;
  private final Kind kind;
  private final Runnable done;
  private final StringProperty present = new SimpleStringProperty("");
  private final StringProperty fresh = new SimpleStringProperty("");
  private final StringProperty repeated = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public SecretViewModel(
      Personnel personnel,
      Texts texts,
      BackgroundTasks tasks,
      User actor,
      User whom,
      Kind kind,
      Runnable done) {
    this.personnel = personnel;
    this.texts = texts;
    this.tasks = tasks;
    this.actor = actor;
    this.whom = whom;
    this.kind = kind;
    this.done = done;
  }

  public Kind kind() {
    return kind;
  }

  public User whom() {
    return whom;
  }

  public StringProperty presentProperty() {
    return present;
  }

  public StringProperty freshProperty() {
    return fresh;
  }

  public StringProperty repeatedProperty() {
    return repeated;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  public void submit() {
    if (busy.get()) {
      return;
    }
    Optional<String> wrong = wrong();
    notice.set(wrong.map(Notice::error).orElse(Notice.NONE));
    if (wrong.isEmpty()) {
      write(present.get().toCharArray(), fresh.get().toCharArray());
    }
  }

  private Optional<String> wrong() {
    String now = fresh.get();
    if (kind.isPin() && !Pin.isGood(now.toCharArray())) {
      return Optional.of(texts.get("people.refused.BAD_PIN", Pin.SHORTEST, Pin.LONGEST));
    }
    if (!kind.isPin() && now.length() < People.SHORTEST_PASSWORD) {
      return Optional.of(texts.get("login.shortPassword", People.SHORTEST_PASSWORD));
    }
    return now.equals(repeated.get())
        ? Optional.empty()
        : Optional.of(texts.get(kind.isPin() ? "secret.pinsDiffer" : "login.passwordsDiffer"));
  }

  private void write(char[] before, char[] after) {
    busy.set(true);
    tasks.run(
        () -> refusal(before, after),
        refusal -> {
          busy.set(false);
          refusal.ifPresentOrElse(why -> notice.set(Notice.error(Refusals.told(texts, why))), done);
        },
        failure -> {
          busy.set(false);
          notice.set(new Failures(texts).told(failure));
        });
  }

  private Optional<Personnel.Refusal> refusal(char[] before, char[] after) {
    try {
      switch (kind) {
        case OWN_PIN -> personnel.changeOwnPin(whom, before, after);
        case OWN_PASSWORD -> personnel.changeOwnPassword(whom, before, after);
        case PIN_OF_ANOTHER -> personnel.setPin(actor, whom, after);
        case PASSWORD_OF_ANOTHER -> personnel.setPassword(actor, whom, after);
      }
      return Optional.empty();
    } catch (Personnel.Refused e) {
      return Optional.of(e.refusal());
    }
  }
}
