package io.colmena.pos.ui.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.shared.money.Quantity;
import org.junit.jupiter.api.Test;

final class EntryTest {
  @Test
  void aNumberAndAStarMeanHowMany() {
    assertThat(Entry.of("3*")).isEqualTo(new Entry(Quantity.of(3), ""));
    assertThat(Entry.of(" 12 * leche gloria "))
        .isEqualTo(new Entry(Quantity.of(12), "leche gloria"));
    assertThat(Entry.of("0,755*papa")).isEqualTo(new Entry(Quantity.of("0.755"), "papa"));
  }

  @Test
  void everythingElseIsLookedFor() {
    assertThat(Entry.of(" 7750182003858 ")).isEqualTo(new Entry(null, "7750182003858"));
    assertThat(Entry.of("7up 3 l")).isEqualTo(new Entry(null, "7up 3 l"));
    assertThat(Entry.of("")).isEqualTo(new Entry(null, ""));
  }

  @Test
  void onlyDigitsMayComeFromAScanner() {
    assertThat(Entry.of("775").mayBeScanned()).isTrue();
    assertThat(Entry.of("3*775").mayBeScanned()).isTrue();
    assertThat(Entry.of("3*").mayBeScanned()).isFalse();
    assertThat(Entry.of("leche 1").mayBeScanned()).isFalse();
  }
}
