package io.colmena.pos.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a process of this machine is told from one that has ended. */
class MachineProcessTest {
  private final MachineProcess process = new MachineProcess();

  @Test
  void everyRunAndEveryHolderHasANameOfItsOwnThatFits() {
    assertThat(process.newRun()).hasSizeBetween(1, 40).isNotEqualTo(process.newRun());
    assertThat(process.newHolder()).hasSizeBetween(1, 100).isNotEqualTo(process.newHolder());
  }

  @Test
  void thisProcessLives() {
    assertThat(process.isDead(process.newHolder())).isFalse();
    assertThat(holder()[1]).isEqualTo(Long.toString(ProcessHandle.current().pid()));
    assertThat(Long.parseLong(holder()[2])).as("when it started").isPositive();
  }

  @Test
  void aProcessThatIsNotThereIsDead() {
    String[] parts = holder();

    assertThat(process.isDead(parts[0] + "|" + Integer.MAX_VALUE + "|" + parts[2] + "|ab"))
        .isTrue();
  }

  @Test
  void anotherProcessThatGotTheSameNumberIsNotTheHolder() {
    String[] parts = holder();

    assertThat(process.isDead(parts[0] + "|" + parts[1] + "|1|ab")).isTrue();
  }

  @Test
  void ofAnotherComputerAndOfStrangeNamesNothingIsKnown() {
    String[] parts = holder();

    assertThat(process.isDead("elsewhere|" + Integer.MAX_VALUE + "|1|ab")).isFalse();
    assertThat(process.isDead(parts[0] + "|" + Integer.MAX_VALUE + "|1")).isFalse();
    assertThat(process.isDead("till 2")).isFalse();
  }

  private String[] holder() {
    return process.newHolder().split("\\|", -1);
  }
}
