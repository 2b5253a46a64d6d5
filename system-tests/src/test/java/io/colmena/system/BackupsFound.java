package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.backup.CentralContent;
import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.database.backup.Restore;
import io.colmena.pos.backup.BranchContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The backups in a folder whose makers were killed: every file with a whole name is a whole one.
 */
record BackupsFound(Path folder) {
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).toList();
    }
  }

  /** The numbers of the sales in a branch's, which is verified on the way. */
  Set<String> sales(Path backup) throws IOException {
    DatabaseSettings settings = DatabaseSettings.embedded(unpackedFrom(backup), "branch", 2);
    new Restore<>(settings, BranchContent.of(Shops.CUSCO)).from(backup);
    try (Database restored = Database.open(settings, Schema.BRANCH)) {
      return new HashSet<>(
          restored.<List<String>>read(
              tx -> tx.query("select sale_id from sales").mapTo(String.class).list()));
    }
  }

  /** How far the only branch's journal reaches in one of the centre's. */
  long head(Path backup) throws IOException {
    DatabaseSettings settings = DatabaseSettings.embedded(unpackedFrom(backup), "centre", 2);
    List<CentralContent.HeldBranch> held =
        new Restore<>(settings, CentralContent.KIND).from(backup).branches();
    assertThat(held).hasSize(1);
    return held.getFirst().head();
  }

  private Path unpackedFrom(Path backup) throws IOException {
    return Files.createTempDirectory(folder, backup.getFileName().toString());
  }

  void delete() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
  }
}
