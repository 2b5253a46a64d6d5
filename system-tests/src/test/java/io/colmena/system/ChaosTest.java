package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.benchmarks.chaos.CentreDesk;
import io.colmena.benchmarks.chaos.Chaos;
import io.colmena.benchmarks.chaos.TakesBack;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A few seeds of the simulation, and what it says of a centre or a recovery broken on purpose: a
 * simulation that nobody has seen fail may be blind.
 */
class ChaosTest {
  private static final int STEPS = 100;
  private static final int SEEDS = 30;

  /** With so many seeds every kind of them is found; most are by the first. */
  private static final int MOST_SEEDS = 60;

  private static Chaos chaos;

  @BeforeAll
  static void open() {
    chaos = new Chaos();
  }

  @AfterAll
  static void close() {
    chaos.close();
  }

  @Test
  void nothingIsLostAndNothingCountsTwiceWhateverFails() {
    assertThat(LongStream.rangeClosed(1, SEEDS).mapToObj(seed -> chaos.run(seed, STEPS)))
        .allSatisfy(
            result -> assertThat(result.violations()).as("seed " + result.seed()).isEmpty());
  }

  @Test
  void aSeedRepeatsExactly() {
    Chaos.Result first = chaos.run(7, STEPS);
    chaos.run(8, STEPS);
    Chaos.Result again = chaos.run(7, STEPS);
    assertThat(again.trace()).isEqualTo(first.trace());
    assertThat(again.hash()).isEqualTo(first.hash());
    try (Chaos elsewhere = new Chaos()) {
      assertThat(elsewhere.run(7, STEPS).hash()).isEqualTo(first.hash());
    }
  }

  @Test
  void aCentreThatAcknowledgesWithoutStoringIsFound() {
    assertThat(foundIn((desk, _) -> new BrokenCentres.Forgetful(desk)))
        .contains("NothingFailsInside");
  }

  @Test
  void aCentreThatDoesNotCheckTheChainIsFound() {
    assertThat(foundIn(BrokenCentres.Trusting::new)).contains("TheCentreEqualsTheBranch");
  }

  @Test
  void aProjectorThatCountsTwiceIsFound() {
    assertThat(foundIn(BrokenCentres.CountsTwice::new)).contains("TheCentreCountsOnce");
  }

  @Test
  void aProjectorThatLeavesOneOutIsFound() {
    assertThat(foundIn(BrokenCentres.LeavesOneOut::new)).contains("TheCentreEqualsTheBranch");
  }

  @Test
  void aCentreThatForgetsForksIsFound() {
    assertThat(foundIn(BrokenCentres.ForgetsForks::new)).contains("ForksAreReported");
  }

  @Test
  void aRecoveryThatDoesNothingIsFound() {
    assertThat(foundIn(BrokenRecoveries.DOES_NOTHING)).contains("ForksAreReported");
  }

  @Test
  void aRecoveryThatLosesWhatOnlyTheBranchHadIsFound() {
    assertThat(foundIn(BrokenRecoveries.LOSES_ONE)).contains("EveryReceiptIsKept");
  }

  @Test
  void aRecoveryThatTellsASaleTwiceIsFound() {
    assertThat(foundIn(BrokenRecoveries.DOUBLES_ONE)).contains("EveryReceiptIsKept");
  }

  @Test
  void aRecoveryThatForgetsWhichTicketsWereChargedIsFound() {
    assertThat(foundIn(BrokenRecoveries.FORGETS_THE_TICKETS)).contains("EveryReceiptIsKept");
  }

  @Test
  void whatFailsIsToldInFewSteps() {
    try (Chaos broken = new Chaos(BrokenCentres.CountsTwice::new)) {
      long seed = firstFailure(broken).orElseThrow().seed();
      List<String> words = broken.shortened(seed, STEPS);
      assertThat(words).hasSizeLessThan(12);
      assertThat(words.getLast()).contains("daily totals");
    }
  }

  /** Which invariants the first seed that notices finds broken. */
  private static List<String> foundIn(CentreDesk.Fitting broken) {
    return foundIn(new Chaos(broken));
  }

  private static List<String> foundIn(TakesBack broken) {
    return foundIn(new Chaos(broken));
  }

  private static List<String> foundIn(Chaos broken) {
    try (broken) {
      return firstFailure(broken).orElseThrow().violations().stream()
          .map(Chaos.Violation::invariant)
          .toList();
    }
  }

  private static Optional<Chaos.Result> firstFailure(Chaos one) {
    return LongStream.rangeClosed(1, MOST_SEEDS)
        .mapToObj(seed -> one.run(seed, STEPS))
        .filter(result -> !result.isGood())
        .findFirst();
  }
}
