package io.colmena.central.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.SaleNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SaleKeyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private static long key(int branchNumber, LocalDate day, long counter) {
    return SaleKey.of(branchNumber, new SaleNumber(BranchCode.of("CUS"), day, counter));
  }

  @Test
  void aKeySaysBranchDayAndCounter() {
    assertThat(key(1, LocalDate.of(2000, 1, 1), 1)).isEqualTo(100_000_000_000_001L);
    assertThat(key(7, DAY, 42)).isEqualTo(709_821_000_000_042L);
  }

  @Test
  void theSalesOfABranchsDayAreARangeThatHoldsNoOther() {
    assertThat(key(7, DAY, 1)).isBetween(SaleKey.firstOf(7, DAY), SaleKey.lastOf(7, DAY));
    assertThat(key(7, DAY, 999_999_999)).isEqualTo(SaleKey.lastOf(7, DAY));
    assertThat(key(7, DAY.plusDays(1), 1)).isGreaterThan(SaleKey.lastOf(7, DAY));
    assertThat(key(7, DAY.minusDays(1), 999_999_999)).isLessThan(SaleKey.firstOf(7, DAY));
  }

  @Test
  void theKeysOfABranchEndWhereThoseOfTheNextBegin() {
    assertThat(SaleKey.firstOf(7)).isLessThan(key(7, LocalDate.of(2000, 1, 1), 1));
    assertThat(SaleKey.firstOf(8)).isGreaterThan(key(7, LocalDate.of(2273, 1, 1), 999_999_999));
  }

  @Test
  void whatDoesNotFitIsRefusedAndNotFoldedIntoAnotherKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, DAY, 1_000_000_000));
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, LocalDate.of(1999, 12, 31), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, LocalDate.of(2290, 1, 1), 1));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> key(100_000, DAY, 1));
  }
}
