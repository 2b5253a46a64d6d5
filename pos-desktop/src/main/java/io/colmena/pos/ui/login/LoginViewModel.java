package io.colmena.pos.ui.login;

import io.colmena.pos.people.LogInResult;
import io.colmena.pos.people.People;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Logs somebody in, or creates the first administrator where nobody can log in yet. Needs no
 * network.
 */
public final class LoginViewModel {
  private final People people;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Session session;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty displayName = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty repeated = new SimpleStringProperty("");
  private final StringProperty kept = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty firstRun = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();

  public LoginViewModel(People people, Texts texts, BackgroundTasks tasks, Session session) {
    this.people = people;
    this.texts = texts;
    this.tasks = tasks;
    this.session = session;
    tasks.run(people::isEmpty, firstRun::set, this::failed);
  }

  public StringProperty nameProperty() {
    return name;
  }

  /** Only asked on the first run. */
  public StringProperty displayNameProperty() {
    return displayName;
  }

  public StringProperty passwordProperty() {
    return password;
  }

  /** Only asked on the first run. */
  public StringProperty repeatedProperty() {
    return repeated;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  /** What became of the ticket while the till was locked; empty when there is none. */
  public StringProperty keptProperty() {
    return kept;
  }

  /** Whether nobody can log in yet. */
  public BooleanProperty firstRunProperty() {
    return firstRun;
  }

  /** A password takes a moment to check, on purpose. */
  public BooleanProperty busyProperty() {
    return busy;
  }

  /** Who comes after a lock is asked only for the password. */
  public void prepare() {
    User previous = session.previous();
    name.set(previous == null ? name.get() : previous.name());
    forgetPasswords();
    notice.set(Notice.NONE);
  }

  public void submit() {
    if (busy.get()) {
      return;
    }
    notice.set(Notice.NONE);
    if (firstRun.get()) {
      createFirst();
    } else if (name.get().isBlank() || password.get().isEmpty()) {
      notice.set(Notice.error(texts.get("login.incomplete")));
    } else {
      logIn();
    }
  }

  private void logIn() {
    busy.set(true);
    String who = name.get();
    char[] secret = password.get().toCharArray();
    tasks.run(() -> people.logIn(who, secret), this::loggedIn, this::failed);
  }

  private void loggedIn(LogInResult result) {
    busy.set(false);
    forgetPasswords();
    switch (result) {
      case LogInResult.Welcome(User who) -> session.begin(who);
      case LogInResult.Wrong _ -> notice.set(Notice.error(texts.get("login.wrong")));
      case LogInResult.MustWait(Duration rest) ->
          notice.set(Notice.error(texts.get("login.wait", Amounts.roundedUp(rest))));
    }
  }

  private void createFirst() {
    if (!People.isName(name.get().strip())) {
      notice.set(Notice.error(texts.get("login.badName")));
    } else if (password.get().length() < People.SHORTEST_PASSWORD) {
      notice.set(Notice.error(texts.get("login.shortPassword", People.SHORTEST_PASSWORD)));
    } else if (!password.get().equals(repeated.get())) {
      notice.set(Notice.error(texts.get("login.passwordsDiffer")));
    } else {
      create();
    }
  }

  private void create() {
    busy.set(true);
    String who = name.get().strip();
    String shown = displayName.get().isBlank() ? who : displayName.get().strip();
    char[] secret = password.get().toCharArray();
    tasks.run(
        () -> people.first(who, shown, secret),
        user -> {
          busy.set(false);
          forgetPasswords();
          firstRun.set(false);
          session.begin(user);
        },
        this::failed);
  }

  private void forgetPasswords() {
    password.set("");
    repeated.set("");
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
