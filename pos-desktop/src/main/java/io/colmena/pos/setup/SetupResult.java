package io.colmena.pos.setup;

import java.util.List;

/** What became of a plan. Unless it is done, nothing is left of it on the disk. */
public sealed interface SetupResult {
  /**
   * The settings are written, and the next start opens the till.
   *
   * @param adopted whether there was a database of this branch already, which is used as it is
   */
  record Done(boolean adopted) implements SetupResult {}

  /** These settings, by their keys, are no good. */
  record WrongSettings(List<String> keys) implements SetupResult {}

  /** The centre cannot be reached. */
  record Unreachable(String reason) implements SetupResult {}

  /** The centre did not take the code, or the branch cannot be filled. */
  record Refused(String reason) implements SetupResult {}

  /** The folder cannot be written. */
  record NotWritable(String reason) implements SetupResult {}
}
