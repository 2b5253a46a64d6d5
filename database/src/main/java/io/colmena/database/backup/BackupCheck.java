package io.colmena.database.backup;

import io.colmena.database.Database;
import java.io.IOException;

/** Looks at a database that came out of a backup. */
@FunctionalInterface
public interface BackupCheck<T> {
  /**
   * @return what the backup holds, for people
   * @throws IOException with a sentence that says what is wrong with it
   */
  T of(Database copy) throws IOException;
}
