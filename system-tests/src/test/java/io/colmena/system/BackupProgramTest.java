package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.colmena.shared.json.Json;
import io.colmena.system.Program.Ended;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever looks after a shop types to be safe, and after the disk has died. */
class BackupProgramTest {
  @TempDir Path folder;
  private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
  private Shops shops;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    assumeTrue(shops.hasFiles(), "a server's database is backed up by the server");
    Files.createDirectory(folder.resolve("safe"));
    configure("CUS", "CUS", "CUS");
    configure("new", "CUS", "new");
    configure("other", "LIM", "other");
    Files.writeString(folder.resolve("central.yml"), "data: {dir: centre}\n");
    Files.writeString(folder.resolve("new-central.yml"), "data: {dir: new-centre}\n");
    try (Shop cusco = shops.branch(Shops.CUSCO, shops.url(), clock)) {
      cusco.sellsTimes(3);
      cusco.syncs();
    }
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private void configure(String name, String code, String data) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yml"),
        """
        branch: {code: %s, name: Cusco}
        data: {dir: %s}
        centre: {url: "%s"}
        """
            .formatted(code, data, shops.url()));
  }

  private Ended run(String program, String settings, String... rest) throws Exception {
    String[] arguments = Stream.of(program.split(" ")).toArray(String[]::new);
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--config", settings + ".yml"));
    all.addAll(List.of(rest));
    return Program.start(folder, Map.of(), all.toArray(String[]::new)).ends();
  }

  private static JsonNode json(Ended ended) {
    assertThat(ended.exitCode()).as(ended.err()).isZero();
    return Json.read(ended.out(), JsonNode.class);
  }

  private List<String> safe() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("safe"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBranchIsBackedUpRestoredAndBroughtBackFromTheCentre() throws Exception {
    JsonNode made = json(run("branch backup", "CUS", "--to", "safe"));
    assertThat(made.path("content").path("sales").asInt()).isEqualTo(3);
    assertThat(made.path("content").path("epoch").asInt()).isEqualTo(1);
    String file = made.path("file").asText();
    assertThat(safe()).hasSize(1).first().asString().startsWith("colmena-CUS-").endsWith(".zip");

    try (Shop cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock)) {
      cusco.sellsTimes(2);
      cusco.syncs();
      Ended inUse = run("branch backup", "CUS", "--to", "safe/second.zip");
      assertThat(inUse.exitCode()).isEqualTo(75);
      assertThat(inUse.err()).contains("Close it and try again");
      assertThat(safe()).hasSize(1);
    }
    assertThat(run("branch restore", "CUS", "--from", file).err()).contains("is there already");
    assertThat(run("branch restore", "other", "--from", file).err())
        .contains("it belongs to the branch CUS, the settings say LIM");

    Ended restored = run("branch restore", "new", "--from", file);
    assertThat(json(restored).path("sales").asInt()).isEqualTo(3);
    assertThat(restored.err()).contains("branch recover");
    assertThat(run("branch recover", "new").exitCode()).isZero();
    try (Shop cusco = shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock)) {
      assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(5);
    }
  }

  @Test
  void theRunningCentreIsBackedUpAndTheBranchesSendAgainWhatTheBackupLacks() throws Exception {
    Ended made = run("central backup", "central", "--to", "safe/centre.zip");
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).contains("centre.zip: ").contains("  CUS epoch 1, entry ");
    assertThat(safe()).containsExactly("centre.zip");
    Ended again = run("central backup", "central", "--to", "safe/centre.zip");
    assertThat(again.exitCode()).isEqualTo(65);
    assertThat(again.err()).contains("is there already");
    Ended nowhere = run("central backup", "central", "--to", "nowhere/centre.zip");
    assertThat(nowhere.exitCode()).isEqualTo(65);
    assertThat(nowhere.err()).contains("There is no folder");

    Ended restored = run("central restore", "new-central", "--from", "safe/centre.zip");
    assertThat(restored.exitCode()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("CUS epoch 1, entry ");
    assertThat(run("central restore", "new-central", "--from", "safe/centre.zip").exitCode())
        .isEqualTo(65);
    // without a running one: on the database itself
    Ended direct = run("central backup", "new-central", "--to", "safe");
    assertThat(direct.exitCode()).as(direct.err()).isZero();
    assertThat(safe()).hasSize(2).anyMatch(name -> name.startsWith("colmena-centre-"));
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade() throws Exception {
    for (String program : new String[] {"branch backup", "central backup"}) {
      String settings = program.startsWith("branch") ? "new" : "new-central";
      Ended ended = run(program, settings, "--to", "safe");
      assertThat(ended.exitCode()).isEqualTo(65);
      assertThat(ended.err()).contains("There is no database");
    }
    assertThat(safe()).isEmpty();
    assertThat(folder.resolve("new")).doesNotExist();
  }
}
