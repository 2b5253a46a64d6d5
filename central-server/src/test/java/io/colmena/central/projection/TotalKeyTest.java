package io.colmena.central.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TotalKeyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void saysDimensionDayAndBranchInItsDigits() {
    assertThat(TotalKey.of(Dimension.PRODUCT, LocalDate.of(2000, 1, 2), 7))
        .isEqualTo(3_00001_00007L);
  }

  @Test
  void liesInTheRangeOfItsDayAndInNoOther() {
    long key = TotalKey.of(Dimension.HOUR, DAY, 99_999);
    assertThat(key)
        .isEqualTo(TotalKey.lastOf(Dimension.HOUR, DAY))
        .isLessThan(TotalKey.firstOf(Dimension.HOUR, DAY.plusDays(1)))
        .isLessThan(TotalKey.firstOf(Dimension.PRODUCT, LocalDate.EPOCH));
    assertThat(TotalKey.of(Dimension.HOUR, DAY, 0))
        .isEqualTo(TotalKey.firstOf(Dimension.HOUR, DAY))
        .isGreaterThan(TotalKey.lastOf(Dimension.HOUR, DAY.minusDays(1)));
  }

  @Test
  void aDayThatCannotBeIsTheNearestThatCan() {
    assertThat(TotalKey.firstOf(Dimension.ALL, LocalDate.MIN))
        .isEqualTo(TotalKey.firstOf(Dimension.ALL, LocalDate.of(2000, 1, 1)));
    assertThat(TotalKey.lastOf(Dimension.ALL, LocalDate.MAX))
        .isLessThan(TotalKey.firstOf(Dimension.HOUR, LocalDate.of(2000, 1, 1)));
  }

  @Test
  void aBranchThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> TotalKey.of(Dimension.ALL, DAY, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TotalKey.of(Dimension.ALL, DAY, 100_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
