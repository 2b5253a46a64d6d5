package io.colmena.central.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.ProductNumber;
import org.junit.jupiter.api.Test;

class StockKeyTest {
  private static long key(int branchNumber, int firstMetAt, long counter) {
    return StockKey.of(branchNumber, firstMetAt, new ProductNumber(BranchCode.of("CUS"), counter));
  }

  @Test
  void aKeySaysWhereItLiesWhereItWasFirstMetAndItsCounter() {
    assertThat(key(7, 7, 42)).isEqualTo(700_007_000_000_042L);
    assertThat(key(7, 12, 42)).isEqualTo(700_012_000_000_042L);
  }

  @Test
  void theStockOfABranchIsARangeThatHoldsNoOther() {
    assertThat(key(7, 0, 1)).isGreaterThan(StockKey.firstOf(7));
    assertThat(key(7, 99_999, 999_999_999)).isLessThan(StockKey.firstOf(8));
  }

  @Test
  void whatDoesNotFitIsRefusedAndNotFoldedIntoAnotherKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, 7, 1_000_000_000));
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, 100_000, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, -1, 1));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> key(100_000, 7, 1));
  }
}
