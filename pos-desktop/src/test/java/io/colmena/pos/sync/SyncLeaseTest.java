package io.colmena.pos.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.Database;
import io.colmena.database.Schema;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever holds the lease synchronises, and nobody else does. */
class SyncLeaseTest {
  private static final Duration LENGTH = Duration.ofSeconds(90);

  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final Set<String> dead = new HashSet<>();
  private SyncLease first;
  private SyncLease second;

  @BeforeEach
  void open() {
    Database database = databases.open(Schema.BRANCH);
    first = new SyncLease(database, clock, new NamedProcess("first"));
    second = new SyncLease(database, clock, new NamedProcess("second"));
  }

  @Test
  void onlyOneHoldsItUntilItIsReleased() {
    assertThat(first.take()).isTrue();
    assertThat(second.take()).isFalse();
    assertThat(first.take()).as("a second run of the same process").isFalse();

    first.release();
    assertThat(second.take()).isTrue();
  }

  @Test
  void whoDoesNotHoldItCannotReleaseNorRenewIt() {
    first.take();
    second.release();

    assertThat(second.renew()).isFalse();
    assertThat(second.take()).isFalse();
  }

  @Test
  void itRunsOutUnlessItIsRenewed() {
    first.take();
    clock.advance(LENGTH.minusMillis(1));
    assertThat(second.take()).isFalse();
    assertThat(first.renew()).isTrue();

    clock.advance(LENGTH.minusMillis(1));
    assertThat(second.take()).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(second.take()).isTrue();
    assertThat(first.renew()).as("it was taken over").isFalse();
  }

  @Test
  void whatADeadProcessHeldIsFreeAtOnce() {
    first.take();
    dead.add("first");

    assertThat(second.take()).isTrue();
  }

  @Test
  void aLeaseFromAClockThatWasSetBackSinceIsNotWaitedFor() {
    first.take();
    clock.advance(Duration.ofMillis(-999));
    assertThat(second.take()).as("within the tolerance of a second").isFalse();

    clock.advance(Duration.ofMillis(-1));
    assertThat(second.take()).isTrue();
  }

  /** Ended when the test says so. */
  private final class NamedProcess implements SyncProcess {
    private final String name;

    NamedProcess(String name) {
      this.name = name;
    }

    @Override
    public String newRun() {
      return "run";
    }

    @Override
    public String newHolder() {
      return name;
    }

    @Override
    public boolean isDead(String holder) {
      return dead.contains(holder);
    }
  }
}
