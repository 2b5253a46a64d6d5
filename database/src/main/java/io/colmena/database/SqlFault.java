package io.colmena.database;

/** What a program can do about an SQL error. */
public enum SqlFault {
  /** A unique key holds that value already: somebody else did it. */
  DUPLICATE,
  /**
   * A deadlock, a lock time-out or a snapshot conflict: the same transaction may succeed next time.
   */
  TRY_AGAIN,
  /** Another process has the database file open. */
  IN_USE,
  /** The disk is full or cannot be written. */
  STORAGE,
  /** A value is too long or too large for its column. */
  BAD_VALUE,
  /** Anything else: a defect. */
  DEFECT
}
