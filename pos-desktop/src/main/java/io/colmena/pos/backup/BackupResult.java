package io.colmena.pos.backup;

/** What became of a backup. */
public sealed interface BackupResult {
  /** It is there, was opened, and its journal holds. */
  record Made(KeptBackup backup) implements BackupResult {}

  /** There is none; the earlier ones are as they were. */
  record NotMade(BackupFault fault, String reason) implements BackupResult {}
}
