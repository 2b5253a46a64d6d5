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
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the person who installs Colmena types when a branch went back in time, or its computer died.
 */
class RecoverProgramTest {
  @TempDir Path folder;
  private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
  private Shops shops;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    assumeTrue(shops.hasFiles(), "these tests copy database files");
    try (Shop cusco = shops.branch(Shops.CUSCO, shops.url(), clock)) {
      cusco.sellsTimes(2);
      cusco.syncs();
    }
    configure("CUS");
    configure("new");
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private void configure(String data) throws IOException {
    Files.writeString(
        folder.resolve(data + ".yml"),
        """
        branch: {code: CUS, name: Cusco}
        data: {dir: %s}
        centre: {url: "%s"}
        """
            .formatted(data, shops.url()));
  }

  private Program starts(String settings, String... command) throws IOException {
    String[] arguments = new String[command.length + 3];
    arguments[0] = "branch";
    arguments[1] = "--config";
    arguments[2] = settings + ".yml";
    System.arraycopy(command, 0, arguments, 3, command.length);
    return Program.start(folder, Map.of(), arguments);
  }

  private JsonNode runs(int exitCode, String settings, String... command) throws Exception {
    Ended ended = starts(settings, command).ends();
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
    return ended.out().isBlank() ? Json.tree(Map.of()) : Json.read(ended.out(), JsonNode.class);
  }

  private Shop reopen() {
    return shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
  }

  @Test
  void aRestoredBranchIsRecoveredAlsoWhenItIsKilledOnTheWay() throws Exception {
    Path database = folder.resolve("CUS/branch.mv.db");
    Path backup = folder.resolve("backup.mv.db");
    Files.copy(database, backup);
    try (Shop cusco = reopen()) {
      cusco.sellsTimes(300);
      cusco.syncs();
    }
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    try (Shop cusco = reopen()) {
      cusco.sellsTimes(3);
    }
    Ended forked = starts("CUS", "sync").ends();
    assertThat(forked.exitCode()).isEqualTo(65);
    assertThat(forked.err()).contains("older copy", "branch recover");

    starts("CUS", "recover").says("taking the history back").kill();
    JsonNode recovered = runs(0, "CUS", "recover");
    if (recovered.path("recovered").asBoolean()) { // else the kill came after the commit
      assertThat(recovered.path("history").path("taken").asInt()).isEqualTo(300);
      assertThat(recovered.path("history").path("kept").asInt()).isEqualTo(3);
      assertThat(recovered.path("history").path("renumbered")).hasSize(3);
      assertThat(recovered.path("status").path("pending").asInt()).isZero();
    } else {
      runs(0, "CUS", "sync");
    }
    assertThat(runs(0, "CUS", "verify").path("intact").asBoolean()).isTrue();
    assertThat(runs(0, "CUS", "recover").path("recovered").asBoolean()).isFalse();
    try (Shop cusco = reopen()) {
      assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(305);
    }
  }

  @Test
  void aNewComputerTakesTheBranchOverAlsoWhenItIsKilledOnTheWay() throws Exception {
    try (Shop cusco = reopen()) {
      cusco.sellsTimes(300);
      cusco.syncs();
    }
    String code = shops.centre().branches().newCode(Shops.CUSCO);
    starts("new", "rebuild", "--code", code).says("entries acknowledged").kill();
    Ended rebuilt = starts("new", "rebuild", "--code", code).ends();
    assertThat(rebuilt.exitCode()).as(rebuilt.err()).isZero();
    assertThat(rebuilt.err()).contains("branch set-password", "rosa");
    Program password = starts("new", "set-password", "rosa", "--password-stdin");
    assertThat(password.types("otra clave").ends().exitCode()).isZero();
    assertThat(runs(0, "new", "verify").path("intact").asBoolean()).isTrue();
    assertThat(starts("CUS", "sync").ends().exitCode()).isEqualTo(65);
    try (Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock)) {
      fresh.sells(1);
      fresh.syncs();
      assertThat(SameAtBothSides.of(fresh, shops)).isEqualTo(303);
    }
  }
}
