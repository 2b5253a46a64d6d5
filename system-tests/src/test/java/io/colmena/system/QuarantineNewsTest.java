package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.pos.sync.SetAside;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.QuarantineAnswer;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class D: a branch is told what of it the centre has set aside, and nothing of other branches. */
class QuarantineNewsTest {
  @TempDir Path folder;
  private Shops shops;

  @BeforeEach
  void open() {
    shops = new Shops(folder);
  }

  @AfterEach
  void close() {
    shops.close();
  }

  private void setsAside(BranchCode branch, int entries) {
    shops
        .centre()
        .database()
        .inTransaction(tx -> {
          for (int i = 1; i <= entries; i++) {
            tx.update(
                    """
                    insert into quarantine (branch_code, sequence, kind, entity_id, reason, since)
                    values (:branch, :sequence, 'sale.recorded', 'X', :reason,
                            '2026-11-21T15:00:00')
                    """)
                .bind("branch", branch)
                .bind("sequence", 100 + i)
                .bind("reason", "only for " + branch)
                .execute();
          }
        });
  }

  private static SetAside.Known known(Shop shop) {
    return shop.branch().syncLedger().read().setAside();
  }

  @Test
  void eachBranchIsToldOfItsOwnAndKeepsItWithoutANetwork() throws Exception {
    SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
    FlakyCentre line = shops.flakyLine();
    Shop cusco = shops.branch(Shops.CUSCO, line.url(), clock);
    Shop lima = shops.branch(Shops.LIMA, shops.url(), clock);
    cusco.syncs();
    assertThat(known(cusco).count()).isZero();

    setsAside(Shops.CUSCO, 120);
    setsAside(Shops.LIMA, 1);
    cusco.syncs();
    lima.syncs();

    assertThat(known(cusco).count()).isEqualTo(120);
    assertThat(known(cusco).entries())
        .hasSize(120)
        .allMatch(entry -> entry.reason().equals("only for CUS"))
        .isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
    assertThat(known(lima).entries())
        .extracting(QuarantineAnswer.Entry::reason)
        .containsExactly("only for LIM");

    line.losesTheRequest();
    cusco.syncs();
    assertThat(known(cusco).count()).isEqualTo(120);
    assertThat(known(cusco).asOf()).isEqualTo(clock.instant());
  }

  @Test
  void theTokenOfAnotherBranchNeverSeesIt() throws Exception {
    try (HandmadeBranch cusco = new HandmadeBranch(shops.centre(), shops.url(), Shops.CUSCO);
        HandmadeBranch lima = new HandmadeBranch(shops.centre(), shops.url(), Shops.LIMA);
        var asCusco = cusco.through(shops.url());
        var asLima = lima.through(shops.url())) {
      setsAside(Shops.CUSCO, 51);
      assertThat(asCusco.quarantine(0).entries()).hasSize(QuarantineAnswer.MOST_ENTRIES);
      assertThat(asCusco.quarantine(150).entries()).hasSize(1);
      assertThat(asCusco.quarantine(151).entries()).isEmpty();
      assertThat(asLima.quarantine(0).count()).isZero();
      assertThat(asLima.quarantine(0).entries()).isEmpty();
    }
  }
}
