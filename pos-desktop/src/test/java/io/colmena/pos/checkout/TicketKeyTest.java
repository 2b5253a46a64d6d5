package io.colmena.pos.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TicketKeyTest {
  private static final Instant NOON = Instant.parse("2026-11-21T17:00:00Z");

  @Test
  void laterTicketsComeAfterEarlierOnesInTheIndex() {
    List<String> keys =
        Stream.of(0, 1, 60_000, 86_400_000, Integer.MAX_VALUE)
            .map(millis -> TicketKey.bornAt(NOON.plusMillis(millis)))
            .toList();
    assertThat(keys).isSorted();
  }

  @Test
  void twoOfOneMomentDiffer() {
    assertThat(TicketKey.bornAt(NOON)).isNotEqualTo(TicketKey.bornAt(NOON));
  }

  @Test
  void itIsAUuidOfVersionSeven() {
    UUID key = UUID.fromString(TicketKey.bornAt(NOON));
    assertThat(key.version()).isEqualTo(7);
    assertThat(key.variant()).isEqualTo(2);
    assertThat(key.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }
}
