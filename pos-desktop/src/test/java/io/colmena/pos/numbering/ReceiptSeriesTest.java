package io.colmena.pos.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.foundation.settings.InvalidSettings;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.pos.testing.TestBranch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ReceiptSeriesTest {
  @RegisterExtension final TestBranch cusco = new TestBranch();

  private static @Nullable ReceiptSeries read(String... values) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "branch.code=CUS",
                "branch.name=Cusco",
                "data.dir=data",
                "centre.url=http://localhost:3000"));
    all.addAll(List.of(values));
    return BranchSettings.from(SettingsReader.read(BranchSettings.KEYS, null, Map.of(), all))
        .series();
  }

  @Test
  void aTillWithANumberHasTheSeriesOfThatNumber() {
    assertThat(read("branch.till=1")).isEqualTo(new ReceiptSeries("B001", "F001", "T001", false));
    assertThat(read("branch.till=27")).isEqualTo(new ReceiptSeries("B027", "F027", "T027", false));
    assertThat(read("branch.till=007", "receipt.kind=internal"))
        .isEqualTo(new ReceiptSeries("B007", "F007", "T007", true));
  }

  @Test
  void aSettingSaysOtherwise() {
    assertThat(read("branch.till=1", "receipt.series-boleta=BA01"))
        .isEqualTo(new ReceiptSeries("BA01", "F001", "T001", false));
  }

  @Test
  void aTillWithANameNeedsItsSeriesWritten() {
    assertThatThrownBy(() -> read("branch.till=Principal"))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("receipt.series-boleta")
        .hasMessageContaining("branch.till is no number");
    assertThat(
            read(
                "branch.till=Principal",
                "receipt.series-boleta=B001",
                "receipt.series-factura=F001",
                "receipt.series-ticket=T001"))
        .isEqualTo(new ReceiptSeries("B001", "F001", "T001", false));
  }

  @Test
  void theNameOfATillFitsIntoTheTables() {
    assertThatThrownBy(() -> read("branch.till=" + "1".repeat(41)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("branch.till")
        .hasMessageContaining("at most 40 letters");
  }

  @Test
  void aSeriesOfTheWrongKindIsRefused() {
    for (String wrong : List.of("F001", "B01", "B0001", "b001", "B 01", "")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> new ReceiptSeries(wrong, "F001", "T001", false));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReceiptSeries("B001", "F001", "B002", false));
  }

  @Test
  void internalSlipsAreNumberedInTheirOwnSeriesWhoeverBuys() {
    ReceiptSeries internal = Objects.requireNonNull(ReceiptSeries.ofTill("1", true));
    assertThat(internal.seriesFor(null)).isEqualTo("T001");
    assertThat(internal.seriesFor("20123456786")).isEqualTo("T001");
  }

  @Test
  void twoTillsOfOneBranchCannotShareASeries() {
    SeriesRegister register = new SeriesRegister(cusco.database()); // the till 1 is open on it
    ReceiptSeries first = Objects.requireNonNull(ReceiptSeries.ofTill("1", false));
    ReceiptSeries second = Objects.requireNonNull(ReceiptSeries.ofTill("2", false));

    register.claim(first, "1");
    register.claim(second, "2");
    assertThatThrownBy(() -> register.claim(new ReceiptSeries("B003", "F001", "T003", false), "3"))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("F001 belongs to the till 1, not to the till 3");
  }
}
