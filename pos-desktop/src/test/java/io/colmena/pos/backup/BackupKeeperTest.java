package io.colmena.pos.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.app.Branch;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.sync.DailyTime;
import io.colmena.pos.testing.TestShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the till keeps of itself, on real files. */
class BackupKeeperTest {
  @TempDir private Path folder;

  private static BackupKeeper keeper(Branch branch) {
    return branch.care(null).backups();
  }

  private KeptBackup made(BackupResult result) {
    assertThat(result).isInstanceOf(BackupResult.Made.class);
    return ((BackupResult.Made) result).backup();
  }

  @Test
  void aBackupIsOpenedAndItsPlaceInTheJournalKnown() {
    try (TestShop shop = TestShop.open(folder)) {
      shop.sellRice();
      KeptBackup backup = made(keeper(shop.branch()).make());
      assertThat(backup.verified()).isTrue();
      assertThat(backup.content())
          .isNotNull()
          .satisfies(content -> {
            assertThat(content.sales()).isEqualTo(1);
            assertThat(content.head())
                .isEqualTo(
                    shop.branch()
                        .database()
                        .read(tx -> shop.branch().journal().head(tx).sequence()));
          });
      assertThat(keeper(shop.branch()).all()).containsExactly(backup);
    }
  }

  @Test
  void theOldestGoAndWhatAPersonPutThereStays() throws IOException {
    try (TestShop shop = TestShop.open(folder, "backup.keep=2")) {
      BackupKeeper keeper = keeper(shop.branch());
      KeptBackup first = made(keeper.make());
      Path byHand = first.file().resolveSibling("colmena-CUS-2020-01-01T00-00-00.zip");
      Files.copy(first.file(), byHand);
      shop.pass(Duration.ofDays(1));
      made(keeper.make());
      shop.pass(Duration.ofDays(1));
      made(keeper.make());
      assertThat(first.file()).doesNotExist();
      assertThat(byHand).exists();
      assertThat(keeper.all().stream().filter(KeptBackup::verified)).hasSize(2);
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndTheEarlierBackupsStay() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("a-file"), "not a folder");
    try (TestShop shop = TestShop.open(folder, "backup.folder=" + inTheWay)) {
      assertThat(keeper(shop.branch()).make())
          .isInstanceOfSatisfying(
              BackupResult.NotMade.class,
              not -> assertThat(not.fault()).isEqualTo(BackupFault.FOLDER));
    }
  }

  @Test
  void aJournalThatDoesNotHoldIsSaidAndTheLastGoodBackupStays() {
    try (TestShop shop = TestShop.open(folder, "backup.keep=1")) {
      shop.sellRice();
      BackupKeeper keeper = keeper(shop.branch());
      KeptBackup good = made(keeper.make());
      shop.branch()
          .database()
          .inTransaction(
              tx -> tx.update("update journal set entity_id = 'X' where sequence = 2").execute());
      shop.pass(Duration.ofDays(1));
      assertThat(keeper.make())
          .isInstanceOfSatisfying(
              BackupResult.NotMade.class,
              not -> assertThat(not.fault()).isEqualTo(BackupFault.DAMAGED));
      assertThat(keeper.all()).containsExactly(good);
    }
  }

  @Test
  void aDayWithoutItsBackupIsMadeUp() {
    try (TestShop shop = TestShop.open(folder)) {
      BackupKeeper keeper = keeper(shop.branch());
      DailyTime atTen = new DailyTime(LocalTime.of(22, 0), ZoneId.of("America/Lima"));
      try (BackupSchedule schedule = new BackupSchedule(keeper, atTen, shop.clock())) {
        assertThat(schedule.isDue()).as("there is none").isTrue();
        made(keeper.make());
        assertThat(schedule.isDue()).as("there is one of today").isFalse();
        shop.pass(Duration.ofDays(1));
        assertThat(schedule.isDue()).as("the computer was off last night").isTrue();
      }
    }
  }

  @Test
  void onSqlServerNothingIsCopied() {
    try (TestShop shop = TestShop.open(folder)) {
      BranchSettings settings =
          TestShop.settings(folder, List.of("database.url=jdbc:sqlserver://localhost"));
      BackupKeeper keeper = new BackupKeeper(shop.branch().backups(), settings, shop.clock());
      assertThat(keeper.isEmbedded()).isFalse();
      assertThat(keeper.make())
          .isInstanceOfSatisfying(
              BackupResult.NotMade.class,
              not -> assertThat(not.fault()).isEqualTo(BackupFault.ON_A_SERVER));
    }
  }
}
