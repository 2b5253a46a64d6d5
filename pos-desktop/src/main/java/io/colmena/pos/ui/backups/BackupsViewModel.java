package io.colmena.pos.ui.backups;

import io.colmena.pos.backup.BackupResult;
import io.colmena.pos.backup.BranchContent;
import io.colmena.pos.backup.KeptBackup;
import io.colmena.pos.care.Care;
import io.colmena.pos.care.WhatWouldBeMissing;
import io.colmena.pos.people.User;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.SyncService;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.Amounts;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.Failures;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The backups of this branch: one more, back to one of them, and on from there. */
public final class BackupsViewModel {
  private final Care care;
  private final SyncService sync;
  private final Texts texts;
  private final BackgroundTasks tasks;
  private final User actor;
  private final BiConsumer<String, Runnable> confirm;
  private final ObjectProperty<List<KeptBackup>> backups = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable KeptBackup> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>(Notice.NONE);
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final BooleanProperty restoreAsked = new SimpleBooleanProperty();

  /**
   * @param confirm asks a question and goes on if the answer is yes
   */
  public BackupsViewModel(
      Care care,
      SyncService sync,
      Texts texts,
      BackgroundTasks tasks,
      User actor,
      BiConsumer<String, Runnable> confirm) {
    this.care = care;
    this.sync = sync;
    this.texts = texts;
    this.tasks = tasks;
    this.actor = actor;
    this.confirm = confirm;
    if (isEmbedded()) {
      reload();
    } else {
      notice.set(Notice.info(texts.get("backups.onServer")));
    }
  }

  /** Whether there is a file to copy. */
  public boolean isEmbedded() {
    return care.backups().isEmbedded();
  }

  /** The newest first. */
  public ObjectProperty<List<KeptBackup>> backupsProperty() {
    return backups;
  }

  public ObjectProperty<@Nullable KeptBackup> chosenProperty() {
    return chosen;
  }

  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  public BooleanProperty busyProperty() {
    return busy;
  }

  /** Whether the program is to be closed now, so that its next start goes back. */
  public BooleanProperty restoreAskedProperty() {
    return restoreAsked;
  }

  private void reload() {
    tasks.run(() -> care.backups().all(), this::show, this::failed);
  }

  private void show(List<KeptBackup> all) {
    backups.set(all);
    chosen.set(all.isEmpty() ? null : all.getFirst());
  }

  /** Up and down in the list. */
  public void move(int by) {
    List<KeptBackup> all = backups.get();
    if (!all.isEmpty()) {
      int now = Math.max(0, all.indexOf(chosen.get()));
      chosen.set(all.get(Math.clamp(now + (long) by, 0, all.size() - 1)));
    }
  }

  /** Makes one now; selling goes on meanwhile. */
  public void backUp() {
    if (busy.get() || !isEmbedded()) {
      return;
    }
    begin("backups.making");
    tasks.runApart(() -> care.backups().make(), this::made, this::failed);
  }

  private void begin(String words) {
    busy.set(true);
    notice.set(Notice.info(texts.get(words)));
  }

  private void made(BackupResult result) {
    busy.set(false);
    reload();
    notice.set(new BackupWords(texts).of(result));
  }

  /** Says what would be missing, and asks. */
  public void restore() {
    KeptBackup backup = chosen.get();
    BranchContent content = backup == null ? null : backup.content();
    if (busy.get() || backup == null) {
      return;
    }
    if (content == null) {
      notice.set(Notice.error(texts.get("backups.notVerified")));
      return;
    }
    tasks.run(
        () -> care.missingAfter(content.head()),
        missing -> confirm.accept(question(missing), () -> ask(backup)),
        this::failed);
  }

  private String question(WhatWouldBeMissing missing) {
    String kept = texts.get("backups.keptAside");
    if (missing.sales() == 0) {
      return texts.get("backups.nothingMissing") + "\n" + kept;
    }
    String gone = texts.get("backups.missing", missing.sales(), Amounts.soles(missing.total()));
    String lost =
        missing.unsent() == 0
            ? texts.get("backups.centreHasAll")
            : texts.get("backups.unsent", missing.unsent(), Amounts.soles(missing.unsentTotal()));
    return gone + "\n" + lost + "\n" + kept;
  }

  private void ask(KeptBackup backup) {
    busy.set(true);
    tasks.run(() -> asked(backup), this::noted, this::failed);
  }

  private Optional<String> asked(KeptBackup backup) {
    try {
      care.askRestore(actor, backup);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void noted(Optional<String> fault) {
    busy.set(false);
    restoreAsked.set(fault.isEmpty());
    notice.set(
        fault
            .map(reason -> Notice.error(texts.get("backups.notNoted", reason)))
            .orElseGet(() -> Notice.warning(texts.get("backups.atNextStart"))));
  }

  /** Takes from the centre what this database does not have; then sends what only it has. */
  public void recover() {
    if (busy.get()) {
      return;
    }
    begin("backups.recovering");
    tasks.runApart(() -> care.recovery().recover(), this::recovered, this::failed);
  }

  private void recovered(RecoveryResult result) {
    busy.set(false);
    notice.set(
        switch (result) {
          case RecoveryResult.Recovered done -> {
            sync.request(SyncTrigger.BUTTON);
            yield Notice.info(texts.get("backups.recovered", done.taken(), done.kept()));
          }
          case RecoveryResult.NotForked _ -> Notice.info(texts.get("backups.notForked"));
          case RecoveryResult.Unreachable _ -> Notice.error(texts.get("backups.unreachable"));
          case RecoveryResult.Busy _ -> Notice.warning(texts.get("backups.syncing"));
          case RecoveryResult.Refused refused ->
              Notice.error(texts.get("backups.refused", refused.reason()));
        });
  }

  private void failed(RuntimeException failure) {
    busy.set(false);
    notice.set(new Failures(texts).told(failure));
  }
}
