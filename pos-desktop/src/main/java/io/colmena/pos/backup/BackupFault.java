package io.colmena.pos.backup;

/** Why there is no backup, as far as people can do something about it. */
public enum BackupFault {
  /** The disk is nearly full. */
  NO_ROOM("COP-1"),
  /** The folder is missing, or may not be written. */
  FOLDER("COP-2"),
  /** The copy was opened and does not hold: the database itself must be looked at. */
  DAMAGED("COP-3"),
  /** The database is on a server, which backs it up itself. */
  ON_A_SERVER("COP-4");

  private final String code;

  BackupFault(String code) {
    this.code = code;
  }

  /** To be read out over the telephone. */
  public String code() {
    return code;
  }
}
