package io.colmena.central.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrafficTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static final BranchCode CUSCO = BranchCode.of("CUS");
  private static final BranchCode LIMA = BranchCode.of("LIM");

  private final Traffic traffic = new Traffic(2, A_MINUTE);

  private CompletableFuture<Boolean> waits(Duration longest) {
    return waits(CUSCO, longest);
  }

  private CompletableFuture<Boolean> waits(BranchCode branch, Duration longest) {
    return waits(traffic, branch, longest);
  }

  private static CompletableFuture<Boolean> waits(
      Traffic traffic, BranchCode branch, Duration longest) {
    CompletableFuture<Boolean> waiting = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            traffic.awaitCalm(branch, longest);
            waiting.complete(true);
          } catch (InterruptedException e) {
            waiting.completeExceptionally(e);
          }
        });
    return waiting;
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

  @Test
  void whatABranchBringsWaitsForTheRestOfIt() throws Exception {
    traffic.expect(CUSCO, true);
    CompletableFuture<Boolean> waiting = waits(A_MINUTE);
    assertThat(waits(LIMA, A_MINUTE).get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(waiting.isDone()).isFalse();

    traffic.expect(CUSCO, false);
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBranchThatBreaksOffIsNotWaitedForLong() throws Exception {
    Traffic traffic = new Traffic(2, Duration.ofMillis(10));
    traffic.expect(CUSCO, true);
    assertThat(waits(traffic, CUSCO, A_MINUTE).get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aBranchThatGoesOnForLongIsReportedMeanwhile() throws Exception {
    traffic.expect(CUSCO, true);
    assertThat(waits(Duration.ofMillis(1)).get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void onlyABranchThatTellsMoreAndIsAloneLeavesRoom() {
    traffic.enter();
    assertThat(traffic.leavesRoomFor(CUSCO)).as("it has told everything").isFalse();
    traffic.expect(CUSCO, true);
    assertThat(traffic.leavesRoomFor(CUSCO)).isTrue();
    assertThat(traffic.leavesRoomFor(LIMA)).isFalse();
    traffic.enter();
    assertThat(traffic.leavesRoomFor(CUSCO)).as("somebody else tells too").isFalse();
    traffic.leave();
    traffic.expect(CUSCO, false);
    assertThat(traffic.leavesRoomFor(CUSCO)).isFalse();
  }
}
