package io.colmena.pos.ui.syncing;

import io.colmena.pos.connection.Finding;
import io.colmena.pos.connection.Patience;
import io.colmena.pos.sync.SyncLedger;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import io.colmena.pos.sync.SyncStatus;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.syncpill.SyncPillViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The screen about synchronising. The run itself is the pill's: there is only one. */
public final class SyncScreenViewModel implements AutoCloseable {
  private final SyncDesk desk;
  private final SyncPillViewModel pill;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<SyncLedger.@Nullable Page> page =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final Subscription news;
  private @Nullable Patience patience;
  private boolean wasRunning;

  public SyncScreenViewModel(
      SyncDesk desk, SyncPillViewModel pill, Texts texts, BackgroundTasks tasks) {
    this.desk = desk;
    this.pill = pill;
    this.texts = texts;
    this.tasks = tasks;
    this.news = pill.statusProperty().subscribe(this::changed);
    reload();
  }

  public ReadOnlyObjectProperty<SyncStatus> statusProperty() {
    return pill.statusProperty();
  }

  /** Null until it has been read. */
  public ReadOnlyObjectProperty<SyncLedger.@Nullable Page> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Of the test of the connection, in the order of its steps. */
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public SyncDesk desk() {
    return desk;
  }

  /** Starts a run, stops the one under way, or asks for the enrolment code. */
  public void press() {
    notice.set(Notice.NONE);
    pill.press();
  }

  private void changed(SyncStatus status) {
    boolean ended = wasRunning && !status.isRunning();
    wasRunning = status.isRunning();
    SyncRun run = status.lastRun();
    if (ended && run != null) {
      notice.set(told(run, status.pending()));
    }
    if (ended || !status.isRunning()) {
      reload();
    }
  }

  private Notice told(SyncRun run, long pending) {
    SyncOutcome outcome = run.outcome();
    if (outcome == SyncOutcome.CANCELLED) {
      return Notice.warning(texts.get("syncing.stopped", pending));
    }
    String words = texts.get("syncing.outcome." + outcome);
    return outcome == SyncOutcome.DONE ? Notice.info(words) : Notice.warning(words);
  }

  private void reload() {
    tasks.run(desk.ledger()::read, page::set, this::failed);
  }

  /** Tests the connection; while that goes on, stops it. */
  public void check() {
    Patience now = patience;
    if (now != null) {
      now.stop();
      return;
    }
    Patience fresh = new Patience();
    patience = fresh;
    findings.set(List.of());
    notice.set(Notice.NONE);
    checking.set(true);
    tasks.runApart(() -> look(fresh), this::checked, this::checkFailed);
  }

  /**
   * @return whether it went to its end
   */
  private boolean look(Patience mine) {
    try (mine) {
      desk.check().run(mine, finding -> tasks.onScreen(() -> found(mine, finding)));
      return !mine.isStopped();
    }
  }

  private void found(Patience mine, Finding finding) {
    if (mine.equals(patience)) {
      findings.set(Stream.concat(findings.get().stream(), Stream.of(finding)).toList());
    }
  }

  private void checked(boolean toItsEnd) {
    endCheck();
    notice.set(toItsEnd ? summary() : Notice.info(texts.get("check.stopped")));
    reload();
  }

  private Notice summary() {
    boolean fine = findings.get().stream().allMatch(finding -> finding.verdict().isFine());
    return fine
        ? Notice.info(texts.get("check.allFine"))
        : Notice.warning(texts.get("check.somethingWrong"));
  }

  private void checkFailed(RuntimeException failure) {
    endCheck();
    failed(failure);
  }

  private void endCheck() {
    patience = null;
    checking.set(false);
  }

  private void failed(RuntimeException failure) {
    notice.set(new Failures(texts).told(failure));
  }

  /** The screen is gone: nobody waits for the test any more. */
  @Override
  public void close() {
    news.unsubscribe();
    if (patience != null) {
      patience.stop();
    }
  }
}
