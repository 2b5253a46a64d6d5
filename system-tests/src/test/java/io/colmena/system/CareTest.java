package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.pos.backup.BackupResult;
import io.colmena.pos.backup.KeptBackup;
import io.colmena.pos.backup.PendingRestore;
import io.colmena.pos.care.Care;
import io.colmena.pos.care.WhatWouldBeMissing;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.shared.money.Money;
import io.colmena.system.Program.Ended;
import io.colmena.system.Shops.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back to a backup from the till, with a real centre and real processes. */
class CareTest {
  @TempDir Path folder;
  private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
  private Shops shops;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    assumeTrue(shops.hasFiles(), "a server's database is backed up by the server");
    cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private KeptBackup backUp() {
    assertThat(cusco.branch().care(null).backups().make()).isInstanceOf(BackupResult.Made.class);
    return cusco.branch().care(null).backups().all().getFirst();
  }

  private long salesHere() {
    return cusco
        .branch()
        .checkout()
        .totals(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1))
        .tickets();
  }

  @Test
  void whatWasSoldAfterTheBackupComesBackFromTheCentre() throws Exception {
    cusco.sellsTimes(2);
    cusco.syncs();
    KeptBackup backup = backUp();
    cusco.sellsTimes(3);
    cusco.syncs();
    Care care = cusco.branch().care(null);
    assertThat(backup.content()).isNotNull();
    assertThat(care.missingAfter(backup.content().head()))
        .isEqualTo(new WhatWouldBeMissing(3, Money.of("7.50"), 0, Money.ZERO));
    care.askRestore(cusco.rosa(), backup);
    PendingRestore restore = new PendingRestore(cusco.branch().settings());
    cusco.close();
    assertThat(restore.carryOut()).containsInstanceOf(PendingRestore.Outcome.Restored.class);

    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    assertThat(salesHere()).isEqualTo(2);
    cusco.sells(1);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(cusco.branch().care(null).recovery().recover())
        .isInstanceOf(RecoveryResult.Recovered.class);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(salesHere()).isEqualTo(6);
    assertThat(shops.report().total().tickets()).isEqualTo(6);
  }

  @Test
  void whileATillIsOpenNobodyElseOpensOrReplacesItsDatabase() throws Exception {
    cusco.sellsTimes(2);
    KeptBackup backup = backUp();
    Files.writeString(
        folder.resolve("cus.yml"),
        """
        branch: {code: CUS, name: Cusco}
        data: {dir: CUS}
        centre: {url: "%s"}
        """
            .formatted(shops.url()));
    Ended restore =
        Program.start(
                folder,
                Map.of(),
                "branch",
                "restore",
                "--config",
                "cus.yml",
                "--replace",
                "--from",
                backup.file().toString())
            .ends();
    assertThat(restore.exitCode()).as(restore.err()).isEqualTo(75);
    assertThat(restore.err()).contains("The database is in use");
    Map<String, String> headless =
        Map.of("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
    try (Program second = Program.start(folder, headless, "pos", "--config", "cus.yml")) {
      second.says("The database is in use");
    }
    cusco.sells(1);
    assertThat(salesHere()).isEqualTo(3);
    cusco.close();
    Ended alone =
        Program.start(
                folder,
                Map.of(),
                "branch",
                "restore",
                "--config",
                "cus.yml",
                "--replace",
                "--from",
                backup.file().toString())
            .ends();
    assertThat(alone.exitCode()).as(alone.err()).isZero();
    assertThat(alone.out()).contains("before-restore-");
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
    assertThat(salesHere()).isEqualTo(2);
  }
}
