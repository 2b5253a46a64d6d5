package io.colmena.pos.sync;

/** What started a sync run. The names are stored: never rename one. */
public enum SyncTrigger {
  BUTTON,
  COMMAND,
  DAILY,
  INTERVAL,
  MISSED,
  SALE,
  RETRY,
  NEWS,
  START
}
