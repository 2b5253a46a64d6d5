package io.colmena.central.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TotalKeyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void saysDimensionDayBranchAndMemberInItsDigits() {
    assertThat(TotalKey.of(Dimension.PRODUCT, LocalDate.of(2000, 1, 2), 7, 42))
        .isEqualTo(3_00001_00007_0000042L);
  }

  @Test
  void liesInTheRangeOfItsDayAndOfItsBranchAndInNoOther() {
    long key = TotalKey.of(Dimension.HOUR, DAY, 99_999, 9_999_999);
    assertThat(key)
        .isBetween(
            TotalKey.firstOf(Dimension.HOUR, DAY, 99_999),
            TotalKey.lastOf(Dimension.HOUR, DAY, 99_999))
        .isLessThanOrEqualTo(TotalKey.lastOf(Dimension.HOUR, DAY))
        .isLessThan(TotalKey.firstOf(Dimension.HOUR, DAY.plusDays(1)))
        .isLessThan(TotalKey.firstOf(Dimension.PRODUCT, LocalDate.EPOCH));
    assertThat(TotalKey.firstOf(Dimension.HOUR, DAY))
        .isGreaterThan(TotalKey.lastOf(Dimension.HOUR, DAY.minusDays(1)));
    assertThat(TotalKey.firstOf(Dimension.HOUR, DAY, 2))
        .isGreaterThan(TotalKey.lastOf(Dimension.HOUR, DAY, 1));
  }

  @Test
  void aDayThatCannotBeIsTheNearestThatCan() {
    assertThat(TotalKey.firstOf(Dimension.ALL, LocalDate.MIN))
        .isEqualTo(TotalKey.firstOf(Dimension.ALL, LocalDate.of(2000, 1, 1)));
    assertThat(TotalKey.lastOf(Dimension.ALL, LocalDate.MAX))
        .isLessThan(TotalKey.firstOf(Dimension.HOUR, LocalDate.of(2000, 1, 1)));
  }

  @Test
  void theFirstAndTheLastThatFitAreTaken() {
    assertThat(TotalKey.of(Dimension.ALL, DAY, 0, 1))
        .isEqualTo(TotalKey.firstOf(Dimension.ALL, DAY) + 1);
    assertThat(TotalKey.of(Dimension.ALL, DAY, 99_999, 9_999_999))
        .isEqualTo(TotalKey.lastOf(Dimension.ALL, DAY));
  }

  @Test
  void aMemberThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> TotalKey.of(Dimension.ALL, DAY, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TotalKey.of(Dimension.ALL, DAY, -1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TotalKey.of(Dimension.ALL, DAY, 1, 10_000_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TotalKey.of(Dimension.ALL, DAY, 100_000, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
