package io.colmena.pos.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Class J: the way to the centre's computer. */
final class RoadTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private static Road to(String address, boolean inANetwork) {
    return new Road(URI.create(address), TIMEOUT, () -> inANetwork);
  }

  @Test
  void aNameThatNobodyKnowsIsToldApartFromNoNetworkAtAll() {
    try (Patience patience = new Patience()) {
      Finding unknown = to("https://central.invalid", true).name(patience);
      assertThat(unknown.verdict()).isEqualTo(Verdict.NAME_UNKNOWN);
      assertThat(unknown.details()).containsExactly("central.invalid");
      assertThat(to("https://central.invalid", false).name(patience).verdict())
          .isEqualTo(Verdict.NO_NETWORK);
    }
  }

  @Test
  void aPortAtWhichNobodyListensIsTold() {
    try (Patience patience = new Patience()) {
      Finding finding = to("http://127.0.0.1:9", true).reach(patience);
      assertThat(finding).isEqualTo(Finding.of(Step.REACH, Verdict.NOBODY_LISTENS, "127.0.0.1:9"));
    }
  }

  @Test
  void withoutAPortTheUsualOneIsMeant() {
    assertThat(Road.port(URI.create("https://central.example"))).isEqualTo(443);
    assertThat(Road.port(URI.create("http://central.example"))).isEqualTo(80);
    assertThat(Road.port(URI.create("http://central.example:7070"))).isEqualTo(7070);
  }
}
