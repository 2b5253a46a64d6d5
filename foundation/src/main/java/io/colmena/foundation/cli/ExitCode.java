package io.colmena.foundation.cli;

/** Exit codes of every command, after BSD's {@code sysexits.h}. */
public final class ExitCode {
  public static final int DONE = 0;

  /** Wrong usage of the command line (EX_USAGE). */
  public static final int USAGE = 64;

  /** The data was refused (EX_DATAERR). */
  public static final int DATA_REFUSED = 65;

  /** A defect of the program (EX_SOFTWARE). */
  public static final int DEFECT = 70;

  /** Try again later: the centre cannot be reached, or the database is in use (EX_TEMPFAIL). */
  public static final int TRY_LATER = 75;

  /** Wrong configuration (EX_CONFIG). */
  public static final int CONFIGURATION = 78;

  private ExitCode() {}
}
