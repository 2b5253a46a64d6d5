package io.colmena.pos.ui.people;

import io.colmena.pos.people.Personnel;
import io.colmena.pos.people.Personnel.Member;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The people of the branch, and one of them or somebody new being written down. */
public final class PeopleViewModel {
  private final Personnel personnel;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final User actor;
  private final ReadOnlyObjectWrapper<List<Member>> members =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable Member> chosen = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty displayName = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.CASHIER);
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** Work that may be refused. */
  @FunctionalInterface
  private interface Deed {
    User run() throws Personnel.Refused;
  }

  private record Done(@Nullable User who, Personnel.@Nullable Refusal refusal, List<Member> all) {}

  public PeopleViewModel(Personnel personnel, Texts texts, BackgroundTasks tasks, User actor) {
    this.personnel = personnel;
    this.texts = texts;
    this.tasks = tasks;
    this.actor = actor;
    reload();
  }

  /** Shows what the database says now; the chosen one stays chosen. */
  public void reload() {
    tasks.run(personnel::all, all -> show(all, chosenUser()), this::failed);
  }

  private @Nullable User chosenUser() {
    Member member = chosen.get();
    return member == null ? null : member.user();
  }

  private void show(List<Member> all, @Nullable User user) {
    members.set(all);
    choose(
        all.stream()
            .filter(member -> user != null && member.user().id().equals(user.id()))
            .findFirst()
            .or(() -> all.stream().findFirst())
            .orElse(null));
  }

  public ReadOnlyObjectProperty<List<Member>> membersProperty() {
    return members.getReadOnlyProperty();
  }

  /** Null while somebody new is being written down. */
  public ReadOnlyObjectProperty<@Nullable Member> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  public StringProperty nameProperty() {
    return name;
  }

  public StringProperty displayNameProperty() {
    return displayName;
  }

  /** Only of somebody new. */
  public StringProperty passwordProperty() {
    return password;
  }

  public ObjectProperty<Role> roleProperty() {
    return role;
  }

  public BooleanProperty activeProperty() {
    return active;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** The roles that the actor may give. */
  public List<Role> roles() {
    return Arrays.stream(Role.values()).filter(each -> each.compareTo(actor.role()) <= 0).toList();
  }

  public void choose(@Nullable Member member) {
    notice.set(Notice.NONE);
    password.set("");
    chosen.set(member);
    if (member == null) {
      fill("", "", Role.CASHIER, true);
    } else {
      User user = member.user();
      fill(user.name(), user.displayName(), user.role(), user.active());
    }
  }

  private void fill(String logInName, String shown, Role has, boolean may) {
    name.set(logInName);
    displayName.set(shown);
    role.set(has);
    active.set(may);
  }

  /** Up and down in the list. */
  public void move(int by) {
    List<Member> all = members.get();
    Member now = chosen.get();
    if (!all.isEmpty()) {
      int index = now == null ? 0 : all.indexOf(now) + by;
      choose(all.get(Math.clamp(index, 0, all.size() - 1)));
    }
  }

  /** Enter: writes down what the fields say. */
  public void save() {
    User whom = chosenUser();
    Role wanted = role.get();
    String shown = displayName.get().isBlank() ? name.get().strip() : displayName.get();
    if (whom == null) {
      char[] secret = password.get().toCharArray();
      String logInName = name.get();
      does(
          () -> personnel.hire(actor, logInName, shown, wanted, secret),
          who -> texts.get("people.hired", who.displayName()));
    } else {
      boolean may = active.get();
      does(
          () -> personnel.change(actor, whom, shown, wanted, may),
          who -> texts.get("people.saved", who.displayName()));
    }
  }

  private void does(Deed deed, java.util.function.Function<User, String> said) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    tasks.run(() -> done(deed), done -> ended(done, said), this::failed);
  }

  private Done done(Deed deed) {
    try {
      User who = deed.run();
      return new Done(who, null, personnel.all());
    } catch (Personnel.Refused e) {
      return new Done(null, e.refusal(), List.of());
    }
  }

  private void ended(Done done, java.util.function.Function<User, String> said) {
    busy.set(false);
    Optional.ofNullable(done.refusal())
        .ifPresent(why -> notice.set(Notice.error(Refusals.told(texts, why))));
    User who = done.who();
    if (who != null) {
      show(done.all(), who);
      notice.set(Notice.info(said.apply(who)));
    }
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
