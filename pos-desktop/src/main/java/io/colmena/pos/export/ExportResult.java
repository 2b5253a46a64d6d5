package io.colmena.pos.export;

import java.nio.file.Path;

/** What became of a file. Unless it was saved, what was there before is still there. */
public sealed interface ExportResult {
  record Saved(Path file, long rows) implements ExportResult {}

  record NotSaved(Fault fault) implements ExportResult {}

  /** Whoever waited did not want to any more. */
  record Stopped() implements ExportResult {}

  /** Why not. */
  enum Fault {
    /** There is no such folder and it cannot be made, or a folder has that name. */
    NO_SUCH_PLACE,
    /** The folder may not be written to. */
    NOT_ALLOWED,
    /** The disk is full or gone. */
    DISK,
    /** Another program has the file open. */
    IN_USE,
    /** A sheet of Excel has no room for it. */
    TOO_LONG
  }
}
