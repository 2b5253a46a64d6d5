package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.colmena.database.testing.SettableClock;
import io.colmena.system.Shops.Shop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch of the first version is brought up to date, with all it had. */
class OldCopiesTest {
  @TempDir Path folder;

  @Test
  void aBranchOfTheFirstVersionHasAllItHadWhenItIsBroughtUpToDate() throws Exception {
    try (Shops shops = new Shops(folder)) {
      assumeThat(shops.hasFiles()).isTrue();
      Shop cusco =
          shops.branch(Shops.CUSCO, shops.url(), new SettableClock("2026-11-21T13:00:00Z"));
      cusco.sellsTimes(3);
      cusco.syncs();
      cusco.close();
    }
    OldCopies.Content before = OldCopies.ofTheBranch(folder.resolve("CUS"), folder.resolve("old"));
    assertThat(before.rows().get("SALES")).hasSize(3);
    OldCopies.assertBranchHas(before, folder.resolve("old"));
  }
}
