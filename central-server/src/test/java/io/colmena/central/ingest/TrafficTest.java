package io.colmena.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Traffic traffic = new Traffic(2);

  private CompletableFuture<Boolean> waits(Duration longest) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        traffic.awaitCalm(longest);
        return true;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void aFewBatchesAtOnceAreNoReasonToWait() throws Exception {
    traffic.enter();
    traffic.enter();
    assertThat(waits(A_MINUTE).get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoeverWaitsGoesOnAsSoonAsFewAreLeft() throws Exception {
    traffic.enter();
    traffic.enter();
    traffic.enter();
    CompletableFuture<Boolean> waiting = waits(A_MINUTE);
    assertThat(waiting.completeOnTimeout(false, 100, TimeUnit.MILLISECONDS).get()).isFalse();

    CompletableFuture<Boolean> again = waits(A_MINUTE);
    traffic.leave();
    assertThat(again.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void nobodyWaitsLongerThanHeWouldLikeTo() throws Exception {
    traffic.enter();
    traffic.enter();
    traffic.enter();
    assertThat(waits(Duration.ofMillis(50)).get(10, TimeUnit.SECONDS)).isTrue();
  }
}
