package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.app.Centre;
import io.colmena.central.reports.Grouping;
import io.colmena.central.settings.CentralSettings;
import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.system.Program.Ended;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Class B: real processes are killed at random moments of everything they do, and every receipt
 * that was handed over is in the branch and, once, at the centre. The system property {@code
 * colmena.test.kills} asks for more kills than fit into a build.
 */
class KilledProcessesTest {
  private static final int KILLS = Integer.getInteger("colmena.test.kills", 5);

  @TempDir Path folder;
  private final long seed = Long.getLong("colmena.test.seed", 20261122L);
  private final Random random = new Random(seed);
  private final Map<String, BigDecimal> receipts = new HashMap<>();
  private final Map<Work, Integer> killed = new EnumMap<>(Work.class);
  private int port;
  private int shops;
  private Program centre;

  private enum Work {
    SELLING,
    IMPORTING,
    SYNCING,
    PROJECTING,
    FIRST_START
  }

  @AfterEach
  void stop() {
    if (centre != null) {
      centre.close();
    }
  }

  @Test
  void everyReceiptIsThereThoughProcessesAreKilled() throws Exception {
    prepare();
    for (int i = 0; i < KILLS; i++) {
      Work work = Work.values()[i % Work.values().length];
      kill(work);
      killed.merge(work, 1, Integer::sum);
    }
    assertThat(branch("CUS", "import-sales", "sales.csv").exitCode()).isZero();
    Ended synced = branch("CUS", "sync");
    assertThat(synced.exitCode()).as(synced.err()).isZero();
    assertThat(branch("CUS", "verify").exitCode()).isZero();
    centre.kill();
    System.out.printf("seed %d, killed %s, %d receipts%n", seed, killed, receipts.size());
    assertThatNothingIsLost();
  }

  private void prepare() throws Exception {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.writeString(
        folder.resolve("central.yml"),
        "data: {dir: centre}\nserver: {host: 127.0.0.1, port: " + port + "}\n");
    settings("CUS", "CUS");
    try (var in = RealInputTest.class.getResourceAsStream("supermarket-three-branches.csv")) {
      Files.copy(in, folder.resolve("sales.csv"));
    }
    startCentre();
    Ended created = run("admin", "central", "create-branch", "CUS", "Cusco").ends();
    assertThat(created.exitCode()).as(created.err()).isZero();
    assertThat(branch("CUS", "enrol", "--code", created.out().strip()).exitCode()).isZero();
  }

  private void settings(String name, String data) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yml"),
        """
        branch: {code: CUS, name: Cusco}
        data: {dir: %s}
        centre: {url: "http://127.0.0.1:%d"}
        sync: {max-batch-bytes: 10000}
        """
            .formatted(data, port));
  }

  private Program run(String program, String settings, String... rest) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(program.split(" ")));
    arguments.addAll(List.of("--config", settings + ".yml"));
    arguments.addAll(List.of(rest));
    return Program.start(folder, Map.of(), arguments.toArray(String[]::new));
  }

  private Ended branch(String settings, String... rest) throws Exception {
    return run("branch", settings, rest).ends();
  }

  private void startCentre() throws IOException {
    centre = run("central", "central").says("listens at");
  }

  private void kill(Work work) throws Exception {
    switch (work) {
      case SELLING -> killWhileSelling();
      case IMPORTING -> run("branch", "CUS", "import-sales", "sales.csv").killedWithin(moment());
      case SYNCING -> run("branch", "CUS", "sync").killedWithin(moment());
      case PROJECTING -> killTheCentre();
      case FIRST_START -> killAtTheFirstStart();
    }
  }

  private Duration moment() {
    return Duration.ofMillis(300 + random.nextInt(2_500));
  }

  private void killWhileSelling() throws Exception {
    Program till = run("bench sell", "CUS").says("receipt ");
    till.killedWithin(Duration.ofMillis(random.nextInt(500)));
    String said = till.ends().out();
    String whole = said.substring(0, said.lastIndexOf('\n') + 1); // the last line may be cut short
    whole
        .lines()
        .map(line -> Pattern.compile(" ").split(line, -1))
        .forEach(words -> receipts.put(words[1], new BigDecimal(words[2])));
  }

  private void killTheCentre() throws Exception {
    Program syncing = run("branch", "CUS", "sync");
    centre.killedWithin(moment());
    syncing.ends();
    startCentre();
  }

  private void killAtTheFirstStart() throws Exception {
    String fresh = "fresh-" + ++shops;
    settings(fresh, fresh);
    run("branch", fresh, "status").killedWithin(moment());
    Ended again = branch(fresh, "status");
    assertThat(again.exitCode()).as(again.err()).isZero();
  }

  private void assertThatNothingIsLost() {
    Map<String, BigDecimal> sold = new HashMap<>();
    DatabaseSettings till = DatabaseSettings.embedded(folder.resolve("CUS"), "branch", 2);
    try (Database database = Database.open(till, Schema.BRANCH)) {
      database
          .read(tx -> tx.query("select sale_id, total from sales").mapToMap().list())
          .forEach(row -> sold.put((String) row.get("sale_id"), (BigDecimal) row.get("total")));
    }
    receipts.forEach((id, total) ->
        assertThat(sold.get(id)).as("receipt %s, seed %d", id, seed).isEqualByComparingTo(total));
    BigDecimal total = sold.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    CentralSettings central =
        new CentralSettings(
            folder.resolve("centre"),
            DatabaseSettings.embedded(folder.resolve("centre"), "centre", 4),
            "127.0.0.1",
            0,
            Shops.ZONE,
            2,
            Duration.ofDays(7),
            LocalTime.of(3, 30));
    try (Centre held = Centre.open(central)) {
      held.start();
      Eventually.holds(
          "everything is projected",
          () -> held.overview().all().stream().allMatch(row -> row.unprojected() == 0));
      var report =
          held.reports()
              .sales(
                  LocalDate.of(2000, 1, 1),
                  LocalDate.of(2100, 1, 1),
                  Grouping.BRANCH,
                  Optional.empty());
      assertThat(report.total().tickets()).isEqualTo(sold.size());
      assertThat(report.total().total().amount()).isEqualByComparingTo(total);
    }
  }
}
