package io.colmena.central.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SalesOverviewTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

  private CentralFixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder);
    TestBranch cusco = fixture.branch("CUS", "Cusco");
    TestBranch lima = fixture.branch("LIM", "Lima");
    sell(cusco, 1, FRIDAY.atTime(9, 15), 2, Grocery.COFFEE, PaymentMethod.CASH);
    sell(cusco, 1, SATURDAY.atTime(18, 40), 1, Grocery.MILK, PaymentMethod.YAPE);
    sell(cusco, 2, SATURDAY.atTime(18, 59), 1, Grocery.RICE, PaymentMethod.CASH);
    sell(lima, 1, SATURDAY.atTime(23, 59), 3, Grocery.MILK, PaymentMethod.CASH);
    cusco.push();
    lima.push();
    fixture.branch("ABA", "Abancay");
    fixture.awaitReports();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static void sell(
      TestBranch branch,
      long counter,
      LocalDateTime at,
      long pieces,
      Grocery product,
      PaymentMethod method) {
    Sale sale = Receipt.of(branch.code(), counter, at).with(pieces, product).paidBy(method);
    branch.record(sale, sale.soldAt());
  }

  private static SalesOverview.BranchDay day(
      LocalDate day, String branch, long tickets, String units, String total) {
    return new SalesOverview.BranchDay(
        day, BranchCode.of(branch), tickets, Quantity.of(units), Money.of(total));
  }

  @Test
  void everyBranchHasItsOwnDaysInOrder() {
    assertThat(reports().byDayAndBranch(FRIDAY, SATURDAY, Optional.empty()))
        .containsExactly(
            day(FRIDAY, "CUS", 1, "2", "37.80"),
            day(SATURDAY, "CUS", 2, "2", "29.40"),
            day(SATURDAY, "LIM", 1, "3", "13.50"));
  }

  @Test
  void oneBranchAndOneDayCanBeAskedFor() {
    assertThat(reports().byDayAndBranch(SATURDAY, SATURDAY, Optional.of(BranchCode.of("LIM"))))
        .containsExactly(day(SATURDAY, "LIM", 1, "3", "13.50"));
    assertThat(reports().byDayAndBranch(FRIDAY, FRIDAY, Optional.of(BranchCode.of("LIM"))))
        .isEmpty();
  }

  @Test
  void theOverviewHasHoursPaymentsAndTheBestProductsOnly() {
    SalesOverview overview = reports().overview(FRIDAY, SATURDAY, Optional.empty(), 2);
    assertThat(overview.days()).hasSize(3);
    assertThat(overview.hours())
        .extracting(SalesReport.Row::key, row -> row.total().toString())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("09", "37.80"),
            org.assertj.core.groups.Tuple.tuple("18", "29.40"),
            org.assertj.core.groups.Tuple.tuple("23", "13.50"));
    assertThat(overview.payments())
        .extracting(SalesReport.Row::key)
        .containsExactly("CASH", "YAPE");
    assertThat(overview.products())
        .extracting(SalesReport.Row::key)
        .containsExactly(Grocery.COFFEE.code(), Grocery.RICE.code());
  }

  @Test
  void aBranchThatNeverReportedHasNoMomentUpToWhichItIsComplete() {
    SalesOverview overview = reports().overview(FRIDAY, SATURDAY, Optional.empty(), 2);
    assertThat(overview.completeUpTo())
        .containsOnlyKeys("CUS", "LIM")
        .containsEntry("CUS", CentralFixture.EVENING);
  }

  @Test
  void aPeriodEndsAfterItBegins() {
    assertThatThrownBy(() -> reports().overview(SATURDAY, FRIDAY, Optional.empty(), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to:");
  }

  private SalesReports reports() {
    return fixture.centre().reports();
  }
}
