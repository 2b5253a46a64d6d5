package io.colmena.pos.ui.setup;

import io.colmena.pos.people.People;
import io.colmena.pos.setup.Installer;
import io.colmena.pos.setup.SetupPlan;
import io.colmena.pos.setup.SetupPlan.FirstPerson;
import io.colmena.pos.setup.SetupPlan.Kind;
import io.colmena.pos.setup.SetupResult;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.identity.BranchCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Asks step by step what the computer is to be. Nothing is written before the last answer. */
public final class SetupViewModel {
  private final Installer installer;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final Runnable done;
  private final Map<SetupField, StringProperty> answers = new EnumMap<>(SetupField.class);
  private final Map<SetupField, StringProperty> errors = new EnumMap<>(SetupField.class);
  private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.WHAT);
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.NEW_BRANCH);
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();

  /** What is asked together. */
  public enum Step {
    WHAT,
    SHOP,
    CENTRE,
    PERSON
  }

  /**
   * @param done called once the branch is there
   */
  public SetupViewModel(Installer installer, Texts texts, BackgroundTasks tasks, Runnable done) {
    this.installer = installer;
    this.texts = texts;
    this.tasks = tasks;
    this.done = done;
    for (SetupField field : SetupField.values()) {
      answers.put(field, new SimpleStringProperty(field == SetupField.TILL ? "1" : ""));
      errors.put(field, new SimpleStringProperty(""));
      answer(field).addListener(_ -> error(field).set("")); // what is typed anew is not wrong yet
    }
  }

  public ObjectProperty<Step> stepProperty() {
    return step;
  }

  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  StringProperty answer(SetupField field) {
    return Objects.requireNonNull(answers.get(field));
  }

  StringProperty error(SetupField field) {
    return Objects.requireNonNull(errors.get(field));
  }

  private String text(SetupField field) {
    String typed = answer(field).get();
    return field.isSecret() ? typed : typed.strip();
  }

  /** The steps of what was chosen, in their order. */
  List<Step> steps() {
    return switch (kind.get()) {
      case NEW_BRANCH -> List.of(Step.WHAT, Step.SHOP, Step.CENTRE, Step.PERSON);
      case NEW_COMPUTER -> List.of(Step.WHAT, Step.SHOP, Step.CENTRE);
      case TRY_OUT -> List.of(Step.WHAT, Step.PERSON);
    };
  }

  /** What the step asks. */
  List<SetupField> fields() {
    return SetupField.of(step.get());
  }

  boolean isLast() {
    return steps().getLast() == step.get();
  }

  /** Chooses and goes on. */
  public void choose(Kind wanted) {
    kind.set(wanted);
    next();
  }

  public void back() {
    int now = steps().indexOf(step.get());
    if (now > 0 && !busy.get()) {
      notice.set(Notice.NONE);
      step.set(steps().get(now - 1));
    }
  }

  /** Enter: on to the next step, or to work after the last. */
  public void next() {
    if (busy.get()) {
      return;
    }
    notice.set(Notice.NONE);
    if (!isRight(step.get())) {
      return;
    }
    if (isLast()) {
      install();
    } else {
      step.set(steps().get(steps().indexOf(step.get()) + 1));
    }
  }

  private boolean isRight(Step asked) {
    boolean right = true;
    for (SetupField field : SetupField.of(asked)) {
      String wrong = wrong(field);
      error(field).set(wrong);
      right &= wrong.isEmpty();
    }
    return right;
  }

  private String wrong(SetupField field) {
    String text = text(field);
    boolean right =
        switch (field) {
          case NAME -> !text.isEmpty();
          case CODE -> isCode(text);
          case TILL -> text.matches("[1-9]\\d{0,2}"); // series are made of it
          case CENTRE ->
              text.isEmpty() ? !isCentreNeeded() : text.matches("https?://[^/?#\\s]+(/[^?#\\s]*)?");
          case ENROLMENT -> kind.get() != Kind.NEW_COMPUTER || !text.isEmpty();
          case PERSON -> People.isName(text);
          case DISPLAY_NAME -> true;
          case PASSWORD -> text.length() >= People.SHORTEST_PASSWORD;
          case REPEATED -> text.equals(text(SetupField.PASSWORD));
        };
    return right ? "" : texts.get("setup.wrong." + field.key());
  }

  private boolean isCentreNeeded() {
    return kind.get() == Kind.NEW_COMPUTER || !text(SetupField.ENROLMENT).isEmpty();
  }

  private static boolean isCode(String text) {
    try {
      return !BranchCode.of(text.toUpperCase(Locale.ROOT)).code().equals(SetupPlan.DEMO_CODE);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private void install() {
    SetupPlan plan = plan();
    busy.set(true);
    notice.set(Notice.info(texts.get("setup.working")));
    tasks.runApart(() -> installer.install(plan, this::advanced), this::ended, this::failed);
  }

  private SetupPlan plan() {
    boolean demo = kind.get() == Kind.TRY_OUT;
    String who = text(SetupField.PERSON);
    String shown = text(SetupField.DISPLAY_NAME);
    return new SetupPlan(
        kind.get(),
        texts.isSpanish() ? "es" : "en",
        BranchCode.of(demo ? SetupPlan.DEMO_CODE : text(SetupField.CODE).toUpperCase(Locale.ROOT)),
        demo ? texts.get("setup.demoName") : text(SetupField.NAME),
        demo ? "1" : text(SetupField.TILL),
        demo ? "" : text(SetupField.CENTRE),
        demo ? "" : text(SetupField.ENROLMENT),
        new FirstPerson(who, shown.isEmpty() ? who : shown, text(SetupField.PASSWORD)));
  }

  private boolean advanced(long reached, long total) {
    tasks.onScreen(() -> notice.set(Notice.info(texts.get("setup.fetching", reached, total))));
    return true;
  }

  private void ended(SetupResult result) {
    busy.set(false);
    switch (result) {
      case SetupResult.Done _ -> done.run();
      case SetupResult.WrongSettings(List<String> keys) -> showWrong(keys);
      case SetupResult.Unreachable _ -> refuseAt(SetupField.CENTRE, texts.get("setup.unreachable"));
      case SetupResult.Refused(String reason) ->
          refuseAt(SetupField.ENROLMENT, texts.get("setup.refused", reason));
      case SetupResult.NotWritable(String reason) ->
          notice.set(Notice.error(texts.get("setup.notWritable", reason)));
    }
  }

  private void showWrong(List<String> keys) {
    List<SetupField> wrong = new ArrayList<>();
    for (SetupField field : SetupField.values()) {
      if (keys.contains(field.settingKey())) {
        wrong.add(field);
        error(field).set(texts.get("setup.wrong." + field.key()));
      }
    }
    if (!wrong.isEmpty()) {
      step.set(wrong.getFirst().step());
    }
    notice.set(Notice.error(texts.get("setup.wrongSettings", String.join(", ", keys))));
  }

  private void refuseAt(SetupField field, String why) {
    step.set(Step.CENTRE);
    error(field).set(why);
    notice.set(Notice.error(why));
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
