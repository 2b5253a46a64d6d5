package io.colmena.central.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.ProductNumber;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.money.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockBlockTest {
  private static long key(int branchNumber, int firstMetAt, long counter) {
    return StockBlock.key(
        branchNumber, firstMetAt, new ProductNumber(BranchCode.of("CUS"), counter));
  }

  // ---- which block

  @Test
  void aKeySaysWhereTheStockLiesAndWhereItsProductsWereFirstMet() {
    assertThat(key(7, 7, 420)).isEqualTo(700_007_000_000_008L);
    assertThat(key(7, 12, 420)).isEqualTo(700_012_000_000_008L);
  }

  @Test
  void fiftyProductsShareABlock() {
    assertThat(key(7, 7, 49)).isEqualTo(key(7, 7, 1)).isNotEqualTo(key(7, 7, 50));
    assertThat(key(7, 7, 99)).isEqualTo(key(7, 7, 50)).isNotEqualTo(key(7, 7, 100));
  }

  @Test
  void theStockOfABranchIsARangeThatHoldsNoOther() {
    assertThat(key(7, 0, 1)).isEqualTo(StockBlock.firstKey(7));
    assertThat(key(7, 99_999, 49_999_999_999L)).isLessThan(StockBlock.firstKey(8));
  }

  @Test
  void whatDoesNotFitIsRefusedAndNotFoldedIntoAnotherKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, 7, 50_000_000_000L));
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, 100_000, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> key(7, -1, 1));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> key(100_000, 7, 1));
  }

  // ---- what is in it

  @Test
  void isKeptInTheOrderOfItsProducts() {
    StockBlock block = new StockBlock();
    assertThat(block.json()).isEqualTo("{}");
    block.add("CUS-PROD-002", 12_000);
    block.add("CUS-PROD-001", -2500);
    assertThat(block.json()).isEqualTo("{\"CUS-PROD-001\":-2500,\"CUS-PROD-002\":12000}");
    assertThat(StockBlock.parse(block.json()).levels())
        .isEqualTo(Map.of("CUS-PROD-001", Quantity.of("-2.5"), "CUS-PROD-002", Quantity.of(12)));
  }

  @Test
  void whatComesToAProductIsAddedToIt() {
    StockBlock block = StockBlock.parse("{\"A\":5}");
    block.add("A", -8);
    block.add("B", 1);
    assertThat(block.json()).isEqualTo("{\"A\":-3,\"B\":1}");
  }

  @Test
  void whatCannotBeAQuantityIsRefusedAndChangesNothing() {
    StockBlock block = StockBlock.parse("{\"A\":99999999999998,\"B\":9223372036854775807}");
    block.add("A", 1);
    assertThatIllegalArgumentException().isThrownBy(() -> block.add("A", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> block.add("A", Long.MIN_VALUE));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> block.add("B", 1));
    assertThat(block.json()).isEqualTo("{\"A\":99999999999999,\"B\":9223372036854775807}");
  }

  @Test
  void aLevelThatNobodyCouldHaveToldIsTheNearestThatCanBe() {
    assertThat(StockBlock.parse("{\"A\":9223372036854775807}").levels())
        .isEqualTo(Map.of("A", Quantity.of("99999999999.999")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "{",
        "{}{}",
        "{\"A\":1",
        "{\"A\":1.5}",
        "{\"A\":\"1\"}",
        "{\"A\":[1]}",
        "{\"A\":1,\"A\":1}",
        "{\"A\":92233720368547758070}"
      })
  void whatItNeverWroteIsRefused(String json) {
    assertThatThrownBy(() -> StockBlock.parse(json)).isInstanceOf(MalformedJson.class);
  }
}
