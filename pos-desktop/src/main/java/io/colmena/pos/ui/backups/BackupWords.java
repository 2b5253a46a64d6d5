package io.colmena.pos.ui.backups;

import io.colmena.pos.backup.BackupFault;
import io.colmena.pos.backup.BackupResult;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;

/** What became of a backup, and what to do, for the person at the till. */
public final class BackupWords {
  private final Texts texts;

  public BackupWords(Texts texts) {
    this.texts = texts;
  }

  public Notice of(BackupResult result) {
    return switch (result) {
      case BackupResult.Made made ->
          Notice.info(texts.get("backups.made", size(made.backup().bytes())));
      case BackupResult.NotMade(BackupFault fault, _) ->
          Notice.error(texts.get("backups.failed", sentence(fault), fault.code()));
    };
  }

  private String sentence(BackupFault fault) {
    return switch (fault) {
      case NO_ROOM -> texts.get("backups.noRoom");
      case FOLDER -> texts.get("backups.folder");
      case DAMAGED -> texts.get("backups.damaged");
      case ON_A_SERVER -> texts.get("backups.onServer");
    };
  }

  /** In whole kilobytes or megabytes, rounded up. */
  static String size(long bytes) {
    long kilobytes = (bytes + 1023) / 1024;
    return kilobytes < 10_000 ? kilobytes + " kB" : (kilobytes + 1023) / 1024 + " MB";
  }
}
