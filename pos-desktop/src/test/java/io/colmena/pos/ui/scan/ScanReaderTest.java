package io.colmena.pos.ui.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScanReaderTest {
  private final ScanReader reader = new ScanReader();
  private long now;

  private void keys(String text, long everyMillis) {
    for (int i = 0; i < text.length(); i++) {
      now += everyMillis;
      reader.typed(text.substring(i, i + 1), now);
    }
  }

  private Optional<String> enterAfter(long millis) {
    now += millis;
    return reader.enter(now);
  }

  @Test
  void aScannerIsKnownByItsSpeed() {
    keys("7750182003858", 4);
    assertThat(enterAfter(4)).contains("7750182003858");
  }

  @Test
  void aSlowScannerIsStillAScanner() {
    keys("7750182003858", 38);
    assertThat(enterAfter(38)).contains("7750182003858");
  }

  @Test
  void aPersonIsNoScanner() {
    keys("7750182003858", 90);
    assertThat(enterAfter(90)).isEmpty();
  }

  @Test
  void whatAPersonTypedBeforeDoesNotBelongToTheScan() {
    keys("3*", 150);
    now += 200;
    keys("7750182003858", 4);
    assertThat(enterAfter(4)).contains("7750182003858");
  }

  @Test
  void aFewFastKeysAreARollOfTheFingers() {
    keys("12345", 10);
    assertThat(enterAfter(10)).isEmpty();
  }

  @Test
  void wordsAreNoBarcodeHoweverFastTheyCome() {
    keys("leche gloria", 4);
    assertThat(enterAfter(4)).isEmpty();
  }

  @Test
  void anEnterThatComesLateIsThePersons() {
    keys("7750182003858", 4);
    assertThat(enterAfter(300)).isEmpty();
  }

  @Test
  void twoScansInARowAreTwo() {
    keys("7750182003858", 4);
    assertThat(enterAfter(4)).contains("7750182003858");
    keys("7751271021975", 4);
    assertThat(enterAfter(4)).contains("7751271021975");
  }

  @Test
  void saysWhereABurstBegins() {
    assertThat(reader.typed("7", 1_000)).isTrue();
    assertThat(reader.typed("7", 1_005)).isFalse();
    assertThat(reader.typed("5", 1_200)).isTrue();
  }

  @Test
  void anEnterAloneIsNoScan() {
    assertThat(reader.enter(5)).isEmpty();
  }
}
