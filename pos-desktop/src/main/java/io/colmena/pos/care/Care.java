package io.colmena.pos.care;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.audit.AuditTrail;
import io.colmena.pos.backup.BackupKeeper;
import io.colmena.pos.backup.KeptBackup;
import io.colmena.pos.backup.PendingRestore;
import io.colmena.pos.people.User;
import io.colmena.pos.recovery.Recovery;
import io.colmena.pos.settings.BranchSettingsFile;
import io.colmena.pos.settings.BranchSettingsFile.Result;
import io.colmena.pos.settings.EditableSetting;
import io.colmena.shared.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What whoever looks after a branch may do to it; each deed is noted in the trail. */
public final class Care {
  private static final String SETTINGS_CHANGED = "settings-changed";
  private static final String RESTORE_ASKED = "restore-asked";

  private final Database database;
  private final AuditTrail audit;
  private final @Nullable BranchSettingsFile settings;
  private final BackupKeeper backups;
  private final PendingRestore restores;
  private final Recovery recovery;
  private final Clock clock;

  /**
   * @param settings null where the branch was not opened from a file
   */
  public Care(
      Database database,
      AuditTrail audit,
      @Nullable BranchSettingsFile settings,
      BackupKeeper backups,
      PendingRestore restores,
      Recovery recovery,
      Clock clock) {
    this.database = database;
    this.audit = audit;
    this.settings = settings;
    this.backups = backups;
    this.restores = restores;
    this.recovery = recovery;
    this.clock = clock;
  }

  public Optional<BranchSettingsFile> settings() {
    return Optional.ofNullable(settings);
  }

  public BackupKeeper backups() {
    return backups;
  }

  /** Takes the history back from the centre, after a restore above all. */
  public Recovery recovery() {
    return recovery;
  }

  /**
   * Writes settings for the next start.
   *
   * @throws IllegalStateException where there is no file
   */
  public Result save(User actor, Map<EditableSetting, String> changes) {
    Result result =
        settings().orElseThrow(() -> new IllegalStateException("no file")).save(changes);
    if (result instanceof Result.Saved) {
      note(actor, SETTINGS_CHANGED, changed(changes));
    }
    return result;
  }

  private static String changed(Map<EditableSetting, String> changes) {
    return changes.entrySet().stream()
        .map(each -> each.getKey().key() + ": " + each.getValue())
        .collect(Collectors.joining("; "));
  }

  private void note(User actor, String action, String detail) {
    database.inTransaction(tx -> audit.note(tx, actor, action, null, detail));
  }

  /**
   * What would be missing here after a restore, from the journal's place up to which it reaches.
   */
  public WhatWouldBeMissing missingAfter(long head) {
    return database.read(tx -> {
      Sums all = sums(tx, head);
      Sums unsent = sums(tx, Math.max(head, acknowledged(tx)));
      return new WhatWouldBeMissing(all.number(), all.total(), unsent.number(), unsent.total());
    });
  }

  private record Sums(long number, Money total) {}

  private static Sums sums(Transaction tx, long after) {
    return tx.query(
            """
            select count(*) as number, coalesce(sum(total), 0) as total
            from sales where journal_sequence > :after
            """)
        .bind("after", after)
        .map((row, _) -> new Sums(row.getLong("number"), money(row.getBigDecimal("total"))))
        .one();
  }

  private static Money money(BigDecimal amount) {
    return Money.of(amount.toPlainString());
  }

  private static long acknowledged(Transaction tx) {
    return tx.query("select acknowledged_sequence from sync_state where id = 1")
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /**
   * Notes that the next start is to go back to a backup.
   *
   * @throws IOException if that cannot be noted
   */
  public void askRestore(User actor, KeptBackup backup) throws IOException {
    restores.ask(backup.file(), clock.instant());
    note(actor, RESTORE_ASKED, String.valueOf(backup.file().getFileName()));
  }
}
