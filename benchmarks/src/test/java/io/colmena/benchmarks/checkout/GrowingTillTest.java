package io.colmena.benchmarks.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class GrowingTillTest {
  private static final int MEASURED = 30;

  private final StringWriter progress = new StringWriter();

  /** One that finds its ticket charged already costs next to nothing, full or empty. */
  @Test
  void everyCheckoutThatIsMeasuredMakesASaleAndTheHistoryIsOneThatATillWouldKeep()
      throws Exception {
    GrowingTill.Report report =
        GrowingTill.fill(2500, 4, 7, MEASURED, new PrintWriter(progress, true));

    assertThat(report.all()).extracting(GrowingTill.At::held).startsWith(0L, 250L + MEASURED);
    assertThat(report.held()).isEqualTo(2500 + 10 * MEASURED);
    assertThat(progress.toString().lines()).hasSize(11);
  }
}
