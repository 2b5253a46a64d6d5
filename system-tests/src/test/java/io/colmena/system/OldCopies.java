package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.app.Centre;
import io.colmena.central.backup.CentralContent;
import io.colmena.central.settings.CentralSettings;
import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.database.backup.Restore;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * Databases with sales as a program of the first version left them, and what must be in them again
 * once today's has brought them up to date.
 */
final class OldCopies {
  private static final int MANY = 12_000;

  private OldCopies() {}

  /**
   * Whatever is in the tables of that version.
   *
   * @param columns by table
   */
  record Content(Map<String, List<String>> columns, Map<String, List<String>> rows) {}

  static Content ofTheBranch(Path from, Path to) throws IOException {
    try (Database database = branch(from)) {
      copy(database, to.resolve("branch.mv.db"));
    }
    try (Database copy = branch(to)) {
      OldSchema.ofABranch(copy);
      return new Content(AllTables.columns(copy), AllTables.dump(copy));
    }
  }

  static void assertBranchHas(Content before, Path folder) {
    try (Database database = branch(folder)) {
      assertThat(AllTables.dump(database, before.columns())).isEqualTo(before.rows());
    }
  }

  private static Database branch(Path folder) {
    return Database.open(DatabaseSettings.embedded(folder, "branch", 2), Schema.BRANCH);
  }

  /** What the reports are made of. */
  static Map<String, List<String>> ofTheCentre(Path backup, Path to) throws IOException {
    new Restore<>(settings(to).database(), CentralContent.KIND).from(backup);
    Map<String, List<String>> projected;
    try (Centre centre = Centre.open(settings(to))) {
      projected = projected(centre);
      OldSchema.ofTheCentre(centre.database());
      OldSchema.addSales(centre.database(), MANY);
    }
    return projected;
  }

  static void assertCentreHas(Map<String, List<String>> before, Path folder) {
    try (Centre centre = Centre.open(settings(folder))) {
      assertThat(projected(centre)).isEqualTo(before);
    }
  }

  private static Map<String, List<String>> projected(Centre centre) {
    centre.start();
    Eventually.holds(
        "everything is projected",
        () -> centre.overview().all().stream().allMatch(row -> row.unprojected() == 0));
    return ProjectedTables.dump(centre.database());
  }

  static CentralSettings settings(Path folder) {
    return new CentralSettings(
        folder,
        DatabaseSettings.embedded(folder, "centre", 4),
        "127.0.0.1",
        0,
        Shops.ZONE,
        2,
        Duration.ofDays(7),
        LocalTime.of(3, 30));
  }

  private static void copy(Database database, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel target =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      database.copyTo(target);
    }
  }
}
