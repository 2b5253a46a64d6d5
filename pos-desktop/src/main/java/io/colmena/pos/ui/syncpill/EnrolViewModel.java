package io.colmena.pos.ui.syncpill;

import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.Enrolment;
import io.colmena.pos.sync.SyncService;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.net.URI;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Takes the one-time code that the centre gave for this branch. */
public final class EnrolViewModel {
  private final Enrolment enrolment;
  private final SyncService service;
  private final URI centre;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final StringProperty code = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty enrolled = new SimpleBooleanProperty();

  /** What the centre made of the code. */
  private sealed interface Outcome {
    record Accepted(String name) implements Outcome {}

    record Refused(String code) implements Outcome {}

    record Unreachable() implements Outcome {}
  }

  public EnrolViewModel(
      Enrolment enrolment, SyncService service, URI centre, Texts texts, BackgroundTasks tasks) {
    this.enrolment = enrolment;
    this.service = service;
    this.centre = centre;
    this.texts = texts;
    this.tasks = tasks;
  }

  public URI centre() {
    return centre;
  }

  public StringProperty codeProperty() {
    return code;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** True once the centre has taken the code. */
  public BooleanProperty enrolledProperty() {
    return enrolled;
  }

  public void submit() {
    String typed = code.get().strip();
    if (busy.get() || typed.isEmpty()) {
      return;
    }
    busy.set(true);
    notice.set(Notice.info(texts.get("enrol.asking")));
    tasks.runApart(() -> ask(typed), this::answered, this::failed);
  }

  private Outcome ask(String typed) {
    try {
      String name = enrolment.enrol(typed);
      service.enrolled();
      service.request(SyncTrigger.BUTTON);
      return new Outcome.Accepted(name);
    } catch (CentreRefused e) {
      return new Outcome.Refused(e.problem().code());
    } catch (CentreUnreachable _) {
      return new Outcome.Unreachable();
    }
  }

  private void answered(Outcome outcome) {
    busy.set(false);
    switch (outcome) {
      case Outcome.Accepted(String name) -> {
        notice.set(Notice.info(texts.get("enrol.accepted", name)));
        enrolled.set(true);
      }
      case Outcome.Refused(String reason) ->
          notice.set(Notice.error(texts.get("enrol.refused", reason)));
      case Outcome.Unreachable _ ->
          notice.set(Notice.error(texts.get("enrol.unreachable", centre.toString())));
    }
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
