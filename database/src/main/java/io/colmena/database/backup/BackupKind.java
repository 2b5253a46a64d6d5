package io.colmena.database.backup;

import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What is backed up.
 *
 * @param file name of the embedded database, without its ending
 * @param check looks at a database that came out of a backup
 */
public record BackupKind<T>(Schema schema, String file, BackupCheck<T> check) {
  private static final String ENDING = ".mv.db";

  String databaseFile() {
    return file + ENDING;
  }

  /** Opens the database in a folder, as the program that goes on with it would, and looks at it. */
  T look(Path folder) throws IOException {
    try (Database copy = Database.open(DatabaseSettings.embedded(folder, file, 2), schema)) {
      return check.of(copy);
    } catch (DatabaseException e) {
      throw new UnusableCopy("it cannot be used: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UnusableCopy(String.valueOf(e.getMessage()), e);
    }
  }
}
