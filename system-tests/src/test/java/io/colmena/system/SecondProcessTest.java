package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.foundation.cli.ExitCode;
import io.colmena.system.Program.Ended;
import io.colmena.system.Shops.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till is open, and somebody starts a command for the same branch beside it. */
class SecondProcessTest {
  @TempDir Path folder;

  @Test
  void whoeverComesSecondToTheFileSaysSoAndStopsAndTheTillSellsOn() throws Exception {
    try (Shops shops = new Shops(folder)) {
      assumeTrue(shops.hasFiles(), "a server's database is open to many");
      Files.writeString(
          folder.resolve("CUS.yml"),
          """
          branch: {code: CUS, name: Cusco}
          data: {dir: CUS}
          centre: {url: "%s"}
          """
              .formatted(shops.url()));
      try (Shop till = shops.branch(Shops.CUSCO, shops.url(), Clock.tickMillis(ZoneOffset.UTC))) {
        till.sellsTimes(1);
        Ended second =
            Program.start(folder, Map.of(), "branch", "status", "--config", "CUS.yml").ends();
        assertThat(second.exitCode()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(second.err()).contains("The database is in use", "Close it and try again");
        assertThat(second.out()).isEmpty();
        till.sellsTimes(1);
        assertThat(till.branch().checkout().latest(10)).hasSize(2);
      }
    }
  }
}
