package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.recovery.RebuildResult;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.facts.Sale;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch's computer dies: a new one takes its place from the centre, with a code. */
class RebuildTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private Shops shops;
  private Shop old;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    old = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private void sells(int times) {
    for (int i = 0; i < times; i++) {
      clock.advance(Duration.ofSeconds(20));
      old.sells(1 + i % 3);
    }
  }

  private Shop newComputer() {
    return shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock);
  }

  private String code() {
    return shops.centre().branches().newCode(Shops.CUSCO);
  }

  private static RebuildResult rebuilds(Shop shop, String code) {
    return shop.branch().rebuild().rebuild(code, SyncProgress.NONE);
  }

  @Test
  void aNewComputerHasEverythingTheCentreHasAndSells() {
    sells(30);
    old.syncs();
    Shop fresh = newComputer();

    RebuildResult.Rebuilt rebuilt = (RebuildResult.Rebuilt) rebuilds(fresh, code());
    assertThat(rebuilt.taken()).isEqualTo(33);
    assertThat(rebuilt.unread()).isEmpty();
    assertThat(rebuilt.withoutPassword()).containsExactly("rosa");
    assertThat(BranchTables.dump(fresh.branch().database()))
        .isEqualTo(BranchTables.dump(old.branch().database()));
    assertThat(fresh.branch().verifier().verify())
        .isInstanceOf(JournalVerifier.Result.Intact.class);

    fresh.branch().people().setPassword("rosa", "otra-clave".toCharArray());
    assertThat(fresh.branch().people().logIn("rosa", "otra-clave".toCharArray()).user())
        .isPresent();
    Sale next = fresh.sells(1);
    assertThat(next.id()).isEqualTo("CUS-20261121-031");
    assertThat(String.valueOf(next.document())).isEqualTo("B001-00000031");
    assertThat(fresh.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(SameAtBothSides.of(fresh, shops)).isEqualTo(31);
  }

  @Test
  void theOldComputerIsRefusedOnceTheNewOneHasEnrolled() {
    sells(2);
    old.syncs();
    rebuilds(newComputer(), code());
    old.sells(1);
    SyncRun run = old.syncs(); // its access token would have been good for some minutes yet
    assertThat(run.outcome()).isEqualTo(SyncOutcome.REFUSED);
    assertThat(run.message()).contains("does not accept the credential");
  }

  @Test
  void anInterruptedRebuildGoesOnWhereItWasWithTheSameCode() {
    sells(400);
    old.syncs();
    String code = code();
    Shop fresh = newComputer();
    RebuildResult stopped =
        fresh.branch().rebuild().rebuild(code, (_, _) -> false); // after the first piece
    assertThat(stopped).isInstanceOf(RecoveryResult.Busy.class);
    assertThat(fresh.branch().database().read(fresh.branch().journal()::head).sequence())
        .isBetween(1L, 402L);

    assertThat(rebuilds(fresh, code)).isInstanceOf(RebuildResult.Rebuilt.class);
    assertThat(BranchTables.dump(fresh.branch().database()))
        .isEqualTo(BranchTables.dump(old.branch().database()));
  }

  @Test
  void aDatabaseThatIsNotEmptyIsNotRebuiltAndTheCodeStaysGood() {
    old.syncs();
    String code = code();
    RecoveryResult.Refused refused = (RecoveryResult.Refused) rebuilds(old, code);
    assertThat(refused.reason()).contains("3 entries of CUS", "branch recover");
    assertThat(rebuilds(newComputer(), code)).isInstanceOf(RebuildResult.Rebuilt.class);
  }

  @Test
  void aRebuildThatIsDoneIsNotDoneAgain() {
    old.syncs();
    Shop fresh = newComputer();
    rebuilds(fresh, code());
    assertThat(rebuilds(fresh, code())).isInstanceOf(RecoveryResult.Refused.class);
  }

  @Test
  void withoutTheCentreNothingIsChangedAndTheCodeStaysGood() throws Exception {
    old.syncs();
    String code = code();
    FlakyCentre line = shops.flakyLine();
    Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("new"), line.url(), clock);
    line.close();
    assertThat(rebuilds(fresh, code)).isInstanceOf(RecoveryResult.Unreachable.class);
    fresh.close();
    assertThat(rebuilds(newComputer(), code)).isInstanceOf(RebuildResult.Rebuilt.class);
  }
}
