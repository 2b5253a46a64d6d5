package io.colmena.pos.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CashCountTest {
  @Test
  void everyNoteAndCoinOnceIsWorthThreeHundredAndEightyEightEighty() {
    Map<Money, Integer> one = new HashMap<>();
    CashCount.DENOMINATIONS.forEach(kind -> one.put(kind, 1));

    assertThat(CashCount.of(one).total()).isEqualTo(Money.of("388.80"));
    assertThat(CashCount.of(one).pieces())
        .extracting(CashPieces::denomination)
        .isEqualTo(CashCount.DENOMINATIONS);
  }

  @Test
  void whatThereIsNoneOfIsNotTold() {
    CashCount count = CashCount.of(Map.of(Money.of("0.10"), 3, Money.of("200.00"), 0));

    assertThat(count.pieces()).containsExactly(new CashPieces(Money.of("0.10"), 3));
    assertThat(count.total()).isEqualTo(Money.of("0.30"));
    assertThat(CashCount.NONE.total()).isEqualTo(Money.ZERO);
  }

  @Test
  void moreThanADrawerHoldsIsStillExact() {
    assertThat(CashCount.of(Map.of(Money.of("200"), CashCount.MOST_PIECES)).total())
        .isEqualTo(Money.of("19999800.00"));
  }

  @Test
  void thereAreNoOtherNotesAndCoins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CashCount.of(Map.of(Money.of("0.05"), 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> CashCount.of(Map.of(Money.of("10"), -1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CashCount.of(Map.of(Money.of("10"), CashCount.MOST_PIECES + 1)));
    CashPieces ten = new CashPieces(Money.of("10"), 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new CashCount(List.of(ten, ten)));
  }
}
