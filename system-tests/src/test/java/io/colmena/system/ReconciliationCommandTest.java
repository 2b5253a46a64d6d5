package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.database.testing.SettableClock;
import io.colmena.system.Program.Ended;
import io.colmena.system.Shops.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person at the command line is told, by the real programs. */
class ReconciliationCommandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;

  private Ended run(String program, String... rest) throws Exception {
    String[] arguments = new String[rest.length + 3];
    arguments[0] = program;
    arguments[1] = "--config";
    arguments[2] = program + ".yml";
    System.arraycopy(rest, 0, arguments, 3, rest.length);
    return Program.start(folder, Map.of(), arguments).ends();
  }

  @Test
  void theCommandsNameWhatDiffersAndTheirCodesSaySo() throws Exception {
    try (Shops shops = new Shops(folder)) {
      assumeTrue(shops.hasFiles(), "the programs open the tests' database files");
      Shop cusco =
          shops.branch(Shops.CUSCO, shops.url(), new SettableClock("2026-11-21T15:00:00Z"));
      cusco.sells(1);
      cusco.syncs();
      cusco.branch().reconciler().reconcile(DAY, DAY);
      shops
          .centre()
          .database()
          .inTransaction(tx -> tx.update("update sales set total = 99").execute());
    }
    Files.writeString(folder.resolve("admin.yml"), "data: {dir: centre}\n");
    Files.writeString(
        folder.resolve("branch.yml"),
        """
        branch: {code: CUS, name: Cusco}
        data: {dir: CUS}
        centre: {url: "http://127.0.0.1:1"}
        """);

    Ended damaged = run("admin", "reconcile");
    assertThat(damaged.exitCode()).as(damaged.err()).isEqualTo(65);
    assertThat(damaged.out())
        .contains("CUS 2026-11-21 DIFFERENT")
        .contains("CUS-20261121-001: total is 99.00 at the centre, ought to be 2.50")
        .contains("admin rebuild CUS");
    assertThat(run("admin", "rebuild", "CUS").exitCode()).isZero();
    Ended repaired = run("admin", "reconcile", "--branch", "CUS", "--from", "2026-11-21");
    assertThat(repaired.exitCode()).as(repaired.out() + repaired.err()).isZero();
    assertThat(repaired.out()).contains("EQUAL");
    assertThat(run("admin", "reconcile", "--from", "gestern").exitCode()).isEqualTo(65);

    Ended away = run("branch", "reconcile");
    assertThat(away.exitCode()).isEqualTo(75);
    assertThat(away.err()).contains("The centre cannot be reached");
    assertThat(run("branch", "status").out()).contains("\"equalUpTo\":\"2026-11-21\"");
    assertThat(run("branch", "reconcile", "--from", "gestern").exitCode()).isEqualTo(64);
  }
}
