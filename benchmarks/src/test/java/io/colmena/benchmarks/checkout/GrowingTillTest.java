package io.colmena.benchmarks.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingTillTest {
  private static final int MEASURED = 30;
  private static final long MADE = (long) GrowingTill.settling(MEASURED) + MEASURED;

  @TempDir private Path folder;

  private final StringWriter progress = new StringWriter();

  /** One that finds its ticket charged already costs next to nothing, full or empty. */
  @Test
  void everyCheckoutThatIsMeasuredMakesASaleAndTheHistoryIsOneThatATillWouldKeep()
      throws Exception {
    GrowingTill.Report report;
    try (TillOnFile beside = new TillOnFile(folder)) {
      report = GrowingTill.fill(beside, 2500, 4, 7, MEASURED, new PrintWriter(progress, true));
      assertThat(beside.sales()).isEqualTo(11 * MADE);
    }

    assertThat(report.all()).extracting(GrowingTill.At::held).startsWith(0L, 250L + MADE);
    assertThat(report.held()).isEqualTo(2500 + 10 * MADE);
    assertThat(progress.toString().lines()).hasSize(11);
  }
}
