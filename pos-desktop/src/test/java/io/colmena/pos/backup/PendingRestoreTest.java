package io.colmena.pos.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.care.Care;
import io.colmena.pos.care.WhatWouldBeMissing;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.testing.TestShop;
import io.colmena.shared.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back to a backup, on real files. */
class PendingRestoreTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;

  private PendingRestore pending() {
    return new PendingRestore(TestShop.settings(folder, List.of()));
  }

  private static long sales(TestShop shop) {
    return shop.branch().checkout().totals(DAY, DAY.plusDays(9)).tickets();
  }

  /** One sale, a backup, two more sales, and the wish to go back. */
  private void sellAndAskToGoBack() throws IOException {
    try (TestShop shop = TestShop.open(folder)) {
      shop.sellRice();
      Care care = shop.branch().care(null);
      assertThat(care.backups().make()).isInstanceOf(BackupResult.Made.class);
      KeptBackup backup = care.backups().all().getFirst();
      shop.pass(Duration.ofHours(1));
      shop.sellRice();
      shop.sellRice();
      BranchContent content = backup.content();
      assertThat(content).isNotNull();
      assertThat(care.missingAfter(content.head()))
          .isEqualTo(new WhatWouldBeMissing(2, Money.of("49.80"), 2, Money.of("49.80")));
      User ana =
          shop.branch()
              .database()
              .compute(tx -> shop.branch().people().findOrCreateForHistory(tx, "ana"));
      care.askRestore(ana, backup);
      assertThat(sales(shop)).as("nothing changes under an open database").isEqualTo(3);
    }
  }

  @Test
  void theNextStartGoesBackAndKeepsWhatWasThere() throws IOException {
    sellAndAskToGoBack();
    Path aside = restored(pending());
    try (TestShop shop = TestShop.open(folder)) {
      assertThat(sales(shop)).isEqualTo(1);
      assertThat(shop.branch().verifier().verify().toString()).contains("Intact");
    }
    assertThat(aside.getFileName().toString()).startsWith("branch.mv.db.before-restore-");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.copy(aside, elsewhere.resolve("branch.mv.db"));
    try (TestShop before = TestShop.open(elsewhere)) {
      assertThat(sales(before)).isEqualTo(3);
    }
    assertThat(pending().carryOut()).as("once").isEmpty();
  }

  private static Path restored(PendingRestore pending) {
    return pending
        .carryOut()
        .map(PendingRestore.Outcome.Restored.class::cast)
        .orElseThrow()
        .aside();
  }

  @Test
  void aPowerCutBeforeTheWishIsForgottenLeadsToTheSame() throws IOException {
    sellAndAskToGoBack();
    Path wish = folder.resolve("restore.json");
    Path kept = Files.copy(wish, folder.resolve("wish-before"));
    Path aside = restored(pending());
    long size = Files.size(aside);
    Files.move(kept, wish);
    assertThat(restored(pending())).isEqualTo(aside);
    assertThat(Files.size(aside)).as("what was kept first stays").isEqualTo(size);
    try (TestShop shop = TestShop.open(folder)) {
      assertThat(sales(shop)).isEqualTo(1);
    }
  }

  @Test
  void aBackupThatIsDamagedMeanwhileLeavesThePresentDatabase() throws IOException {
    sellAndAskToGoBack();
    try (Stream<Path> backups = Files.list(folder.resolve("backups"))) {
      for (Path zip : backups.filter(file -> file.toString().endsWith(".zip")).toList()) {
        Files.writeString(zip, "no backup any more");
      }
    }
    assertThat(pending().carryOut()).containsInstanceOf(PendingRestore.Outcome.NotRestored.class);
    try (TestShop shop = TestShop.open(folder)) {
      assertThat(sales(shop)).isEqualTo(3);
    }
    assertThat(pending().carryOut()).as("it is not tried for ever").isEmpty();
  }

  @Test
  void theBackupOfAnotherBranchIsRefused() throws IOException {
    sellAndAskToGoBack();
    BranchSettings lima = TestShop.settings(folder, List.of("branch.code=LIM"));
    assertThat(new PendingRestore(lima).carryOut())
        .containsInstanceOf(PendingRestore.Outcome.NotRestored.class);
    try (TestShop shop = TestShop.open(folder)) {
      assertThat(sales(shop)).isEqualTo(3);
    }
  }
}
