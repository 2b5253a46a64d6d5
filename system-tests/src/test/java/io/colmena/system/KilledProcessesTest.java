package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.central.app.Centre;
import io.colmena.central.reports.Grouping;
import io.colmena.central.settings.CentralSettings;
import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.shared.json.Json;
import io.colmena.system.Program.Ended;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Class B: real processes are killed at random moments of everything they do, and every receipt
 * that was handed over is in the branch and, once, at the centre. The system property {@code
 * colmena.test.kills} asks for more kills than fit into a build, {@code colmena.test.kills.ways}
 * for some of the ways only.
 */
class KilledProcessesTest {
  private static final int KILLS = Integer.getInteger("colmena.test.kills", 5);
  private static final List<Work> WAYS =
      Pattern.compile(",")
          .splitAsStream(System.getProperty("colmena.test.kills.ways", ""))
          .filter(way -> !way.isEmpty())
          .map(Work::valueOf)
          .collect(Collectors.collectingAndThen(Collectors.toList(), KilledProcessesTest::orAll));

  private static final String MIGRATING = "bringing the tables up to date";

  @TempDir Path folder;
  private final long seed = Long.getLong("colmena.test.seed", 20261122L);
  private final Random random = new Random(seed);
  private final Map<String, BigDecimal> receipts = new HashMap<>();
  private final Map<String, BigDecimal> returned = new HashMap<>();
  private final Set<String> counted = new HashSet<>();
  private final Map<Work, Integer> killed = new EnumMap<>(Work.class);
  private final Map<String, List<String>> oldCentre = new HashMap<>();
  private int port;
  private int shops;
  private int backedUp;
  private Program centre;

  private enum Work {
    SELLING,
    IMPORTING,
    SYNCING,
    PROJECTING,
    FIRST_START,
    BACKING_UP_A_TILL,
    MIGRATING_THE_CENTRE, // so far in every build
    BACKING_UP_THE_CENTRE,
    MIGRATING_A_BRANCH
  }

  private static List<Work> orAll(List<Work> asked) {
    return asked.isEmpty() ? List.of(Work.values()) : asked;
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
      Work work = WAYS.get(i % WAYS.size());
      kill(work);
      killed.merge(work, 1, Integer::sum);
    }
    assertThat(branch("CUS", "import-sales", "sales.csv").exitCode()).isZero();
    Ended synced = branch("CUS", "sync");
    assertThat(synced.exitCode()).as(synced.err()).isZero();
    assertThat(branch("CUS", "verify").exitCode()).isZero();
    centre.kill();
    System.out.printf(
        "seed %d, killed %s, %d receipts, %d returns, %d counted drawers, %d backups%n",
        seed, killed, receipts.size(), returned.size(), counted.size(), backedUp);
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
      case BACKING_UP_A_TILL -> killTheTillWhileItIsBackedUp();
      case BACKING_UP_THE_CENTRE -> killTheCentreWhileItIsBackedUp();
      case MIGRATING_A_BRANCH -> killAMigratingBranch();
      case MIGRATING_THE_CENTRE -> killAMigratingCentre();
    }
  }

  private Duration moment() {
    return Duration.ofMillis(300 + random.nextInt(2_500));
  }

  private void killWhileSelling() throws Exception {
    Program till = run("bench sell", "CUS").says("receipt ");
    till.killedWithin(Duration.ofMillis(random.nextInt(500)));
    saidBy(till).forEach(this::writtenDown);
  }

  /** The words of every line that came out whole; the last may be cut short. */
  private static Stream<String[]> saidBy(Program killed) throws InterruptedException {
    String said = killed.ends().out();
    return said.substring(0, said.lastIndexOf('\n') + 1)
        .lines()
        .map(line -> Pattern.compile(" ").split(line, -1));
  }

  private void writtenDown(String[] words) {
    switch (words[0]) {
      case "receipt" -> receipts.put(words[1], new BigDecimal(words[2]));
      case "return" -> returned.put(words[1], new BigDecimal(words[2]));
      case "z" -> counted.add(words[1]);
      default -> {} // what the program says of itself
    }
  }

  private void killTheTillWhileItIsBackedUp() throws Exception {
    Program till = run("bench sell", "CUS", "--backups-to", backups().folder().toString());
    till.says("backup ").says("receipt ").killedWithin(Duration.ofMillis(random.nextInt(3_000)));
    Map<String, Set<String>> before = new HashMap<>();
    saidBy(till)
        .forEach(words -> {
          writtenDown(words);
          if (words[0].equals("backup")) {
            before.put(words[1], Set.copyOf(receipts.keySet()));
          }
        });
    for (Path file : backups().files()) {
      assertThat(backups().sales(file))
          .as("%s, seed %d", file, seed)
          .containsAll(before.get(file.toString()));
      backedUp++;
    }
    backups().delete();
  }

  private void killTheCentreWhileItIsBackedUp() throws Exception {
    Ended synced = branch("CUS", "sync");
    long acknowledged = Json.read(synced.out(), JsonNode.class).path("acknowledged").asLong();
    Program backup = run("central backup", "central", "--to", backups().folder().toString());
    centre.killedWithin(moment());
    Ended ended = backup.ends();
    List<Path> files = backups().files();
    assertThat(ended.exitCode() == 0).as(ended.err()).isEqualTo(!files.isEmpty());
    for (Path file : files) {
      assertThat(backups().head(file)).isGreaterThanOrEqualTo(acknowledged);
      backedUp++;
    }
    backups().delete();
    startCentre();
  }

  private BackupsFound backups() throws IOException {
    return new BackupsFound(Files.createDirectories(folder.resolve("backups")));
  }

  private void killAMigratingBranch() throws Exception {
    String old = "old-" + ++shops;
    OldCopies.Content before = OldCopies.ofTheBranch(folder.resolve("CUS"), folder.resolve(old));
    settings(old, old);
    run("branch", old, "status")
        .says(MIGRATING)
        .killedWithin(Duration.ofMillis(random.nextInt(300)));
    Ended again = branch(old, "status");
    assertThat(again.exitCode()).as(again.err()).isZero();
    OldCopies.assertBranchHas(before, folder.resolve(old));
  }

  private void killAMigratingCentre() throws Exception {
    if (oldCentre.isEmpty()) {
      Ended made = run("central backup", "central", "--to", "centre.zip").ends();
      assertThat(made.exitCode()).as(made.err()).isZero();
      oldCentre.putAll(
          OldCopies.ofTheCentre(folder.resolve("centre.zip"), folder.resolve("old-centre")));
    }
    String old = "old-" + ++shops;
    Files.createDirectory(folder.resolve(old));
    Files.copy(folder.resolve("old-centre/centre.mv.db"), folder.resolve(old + "/centre.mv.db"));
    Files.writeString(
        folder.resolve(old + ".yml"),
        "data: {dir: " + old + "}\nserver: {host: 127.0.0.1, port: 0}\n");
    run("central", old).says(MIGRATING).killedWithin(Duration.ofMillis(random.nextInt(4_000)));
    run("central", old).says("listens at").kill();
    OldCopies.assertCentreHas(oldCentre, folder.resolve(old));
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
      assertThatReturnsAndCountsAreIn(database, "the branch");
    }
    receipts.forEach((id, total) ->
        assertThat(sold.get(id)).as("receipt %s, seed %d", id, seed).isEqualByComparingTo(total));
    BigDecimal total = sold.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    CentralSettings central = OldCopies.settings(folder.resolve("centre"));
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
      assertThat(report.total().tickets())
          .as("seed %d, %s", seed, held.overview().all())
          .isEqualTo(sold.size());
      assertThat(report.total().total().amount()).isEqualByComparingTo(total);
      assertThatReturnsAndCountsAreIn(held.database(), "the centre");
      BigDecimal back =
          held.database()
              .read(tx ->
                  tx.query("select coalesce(sum(total), 0) from sale_returns")
                      .mapTo(BigDecimal.class)
                      .one());
      assertThat(report.returned().amount()).as("seed %d", seed).isEqualByComparingTo(back);
    }
  }

  private void assertThatReturnsAndCountsAreIn(Database database, String where) {
    Map<String, BigDecimal> back = new HashMap<>();
    database
        .read(tx -> tx.query("select return_id, total from sale_returns").mapToMap().list())
        .forEach(row -> back.put((String) row.get("return_id"), (BigDecimal) row.get("total")));
    returned.forEach((id, total) ->
        assertThat(back.get(id))
            .as("return %s in %s, seed %d", id, where, seed)
            .isEqualByComparingTo(total));
    List<String> closed =
        database.read(
            tx -> tx.query("select session_id from cash_closings").mapTo(String.class).list());
    assertThat(closed)
        .as("counted drawers in %s, seed %d", where, seed)
        .containsAll(counted)
        .doesNotHaveDuplicates();
  }
}
