package io.colmena.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.demo.shopping.Shop;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.pos.app.Branch;
import io.colmena.pos.checkout.SalesTotals;
import io.colmena.shared.journal.Head;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
  /** Half past one in the afternoon of a Saturday in Lima. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-14T18:30:00Z"), ZoneOffset.UTC);

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

  @TempDir Path folder;

  private final StringWriter printed = new StringWriter();

  private Demonstration demonstration(long seed, int days) {
    PrintWriter progress = new PrintWriter(new StringWriter());
    return new Demonstration(
        new DemoPlan(folder, seed, days, 0), CLOCK, new PrintWriter(printed, true), progress);
  }

  @Test
  void theTableShowsTheTotalsThatEachBranchHasInItsOwnDatabase() throws Exception {
    int exit = demonstration(1, 2).prove();

    String table = printed.toString();
    assertThat(exit).as(table).isEqualTo(ExitCode.DONE);
    assertThat(table).contains("Consolidado del 12/03/2026 al 14/03/2026");
    assertThat(table.lines()).allMatch(line -> line.length() <= 80, "fits eighty columns");
    for (Shop shop : Shop.values()) {
      SalesTotals own = totalsInTheFilesOf(shop);
      String figures =
          "%s %s %s"
              .formatted(
                  Amounts.count(own.tickets()), Amounts.of(own.units()), Amounts.of(own.total()));
      assertThat(table.lines().map(line -> line.replaceAll(" +", " ")))
          .contains(shop.placeName() + " " + figures + " " + figures);
    }
  }

  private SalesTotals totalsInTheFilesOf(Shop shop) throws Exception {
    Path data = folder.resolve(shop.placeName().toLowerCase(Locale.ROOT));
    URI nowhere = URI.create("http://127.0.0.1:9");
    try (Branch branch = Branch.open(DemoBranch.settings(shop, data, nowhere, false))) {
      return branch.checkout().totals(TODAY.minusDays(2), TODAY);
    }
  }

  @Test
  void aSaleThatWasChangedBehindTheBranchsBackIsFoundOut() throws Exception {
    Demonstration demonstration = demonstration(1, 1);
    try (DemoFolder prepared = DemoFolder.prepare(folder);
        DemoChain chain = DemoChain.open(prepared, 0, CLOCK)) {
      Days days = demonstration.sellForProof(chain);
      demonstration.synchronise(chain);
      chain
          .branch(Shop.CUSCO)
          .branch()
          .database()
          .inTransaction(tx ->
              tx.update("update sales set total = total + 1 where sale_id = :id")
                  .bind("id", "CUS-20260314-007")
                  .execute());

      int exit = demonstration.compare(chain, days);

      assertThat(exit).isEqualTo(ExitCode.DATA_REFUSED);
      assertThat(printed.toString())
          .contains("[bien] Lima", "[MAL]  Cusco: total S/:", "[bien] Abancay");
    }
  }

  @Test
  void theTillOfCuscoOpensOnItsHistoryAndSomebodyCanLogIn() throws Exception {
    List<String> seen = new ArrayList<>();

    int exit =
        demonstration(1, 1)
            .show(till -> {
              seen.add(till.settings().name());
              seen.add(
                  till.people().logIn("yesenia", LogIns.password()).user().orElseThrow().name());
              assertThat(till.checkout().totals(TODAY, TODAY).tickets()).isPositive();
              assertThat(till.syncClient().pending()).isZero();
            });

    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(seen).containsExactly("Cusco", "yesenia");
    assertThat(printed.toString())
        .contains("Panel de la cadena: http://127.0.0.1:")
        .contains("gerencia", "yesenia", new String(LogIns.password()));
  }

  @Test
  void theSameSeedAndDayGiveTheSameJournalToTheLastByte() throws Exception {
    List<Head> first = heads(7);
    List<Head> again = heads(7);
    List<Head> other = heads(8);

    assertThat(again).isEqualTo(first);
    assertThat(other).doesNotContainAnyElementsOf(first);
  }

  private List<Head> heads(long seed) throws Exception {
    try (DemoFolder prepared = DemoFolder.prepare(folder);
        DemoChain chain = DemoChain.open(prepared, 0, CLOCK)) {
      demonstration(seed, 1).sellForProof(chain);
      return chain.branches().stream()
          .map(DemoBranch::branch)
          .map(branch -> branch.database().read(branch.journal()::head))
          .toList();
    }
  }
}
