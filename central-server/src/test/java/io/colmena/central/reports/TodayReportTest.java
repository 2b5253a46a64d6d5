package io.colmena.central.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day that is going on: a Saturday, at a quarter past six in the evening. */
class TodayReportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String NOW = "2026-11-21T18:15";

  private CentralFixture fixture;
  private TestBranch cusco;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder);
    fixture.clock().set(CentralFixture.lima("2026-10-01T08:00"));
    cusco = fixture.branch("CUS", "Cusco");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void sells(TestBranch branch, LocalDate day, int hour, int tickets) {
    for (int i = 1; i <= tickets; i++) {
      Sale sale =
          Receipt.of(branch.code(), hour * 100L + i, day.atTime(hour, i))
              .with(2, Grocery.RICE)
              .paidBy(PaymentMethod.CASH);
      branch.record(sale, sale.soldAt());
    }
  }

  /** Everything that was recorded reaches the centre at that moment. */
  private void reports(TestBranch branch, String at) {
    fixture.clock().set(CentralFixture.lima(at));
    branch.push();
    fixture.awaitReports();
  }

  private Today today() {
    fixture.clock().set(CentralFixture.lima(NOW));
    return new TodayReport(
            fixture.centre().database(),
            fixture.centre().overview(),
            fixture.clock(),
            CentralFixture.LIMA)
        .read();
  }

  private static Today.Branch of(Today today, String code) {
    return today.branches().stream()
        .filter(branch -> branch.code().equals(BranchCode.of(code)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void todayStandsBesideTheSameWeekdayUpToTheSameHour() {
    sells(cusco, TODAY.minusDays(7), 10, 4);
    sells(cusco, TODAY.minusDays(7), 17, 3);
    sells(cusco, TODAY.minusDays(7), 20, 9);
    sells(cusco, TODAY.minusDays(1), 10, 20);
    sells(cusco, TODAY, 10, 5);
    reports(cusco, NOW);

    Today today = today();

    assertThat(today.day()).isEqualTo(TODAY);
    assertThat(today.sold().tickets()).isEqualTo(5);
    assertThat(today.sold().total()).isEqualTo(Money.of("249.00"));
    assertThat(today.weekAgo().tickets()).isEqualTo(7);
    assertThat(today.hours()).hasSize(11);
    assertThat(today.hours().getFirst())
        .isEqualTo(new Today.Hour(10, Money.of("249.00"), Money.of("199.20")));
    assertThat(today.hours().getLast())
        .isEqualTo(new Today.Hour(20, Money.ZERO, Money.of("448.20")));
    assertThat(today.completeUpTo()).isEqualTo(CentralFixture.lima(NOW));
    assertThat(today.silent()).isEmpty();
  }

  @Test
  void whatHasNotArrivedIsComparedWithNothing() {
    sells(cusco, TODAY.minusDays(7), 10, 4);
    sells(cusco, TODAY.minusDays(7), 17, 3);
    sells(cusco, TODAY, 10, 5);
    reports(cusco, "2026-11-21T12:00");

    assertThat(today().weekAgo().tickets()).isEqualTo(4);
  }

  @Test
  void aSilentBranchIsNamedWithWhatItUsuallySells() {
    for (int week = 1; week <= 4; week++) {
      sells(cusco, TODAY.minusWeeks(week), 10, 12);
      sells(cusco, TODAY.minusWeeks(week), 15, 30 + 5 * week);
      sells(cusco, TODAY.minusWeeks(week), 20, 12);
    }
    sells(cusco, TODAY, 10, 5);
    reports(cusco, "2026-11-21T14:02");

    Today.Branch silent = today().silent().getFirst();

    assertThat(silent.code()).isEqualTo(cusco.code());
    assertThat(silent.silence())
        .as("43 on average of 35, 40, 45 and 50, rounded")
        .isEqualTo(new Today.Silence(CentralFixture.lima("2026-11-21T14:02"), 43L));
  }

  @Test
  void whatDidArriveIsNotExpectedAnyMore() {
    sells(cusco, TODAY.minusWeeks(1), 9, 1);
    sells(cusco, TODAY.minusWeeks(1), 15, 40);
    reports(cusco, "2026-11-21T14:02");
    sells(cusco, TODAY, 15, 12);
    fixture.clock().set(CentralFixture.lima("2026-11-21T15:30"));
    cusco.push(8);
    fixture.awaitReports();

    assertThat(today().silent().getFirst().silence())
        .isEqualTo(new Today.Silence(CentralFixture.lima("2026-11-21T15:30"), 32L));
  }

  @Test
  void onlyWeeksInWhichTheBranchExistedCount() {
    sells(cusco, TODAY.minusWeeks(1), 9, 1);
    sells(cusco, TODAY.minusWeeks(1), 15, 40);
    reports(cusco, "2026-11-21T14:02");

    assertThat(today().silent().getFirst().silence())
        .isEqualTo(new Today.Silence(CentralFixture.lima("2026-11-21T14:02"), 40L));
  }

  @Test
  void whoUsuallySellsNothingNowIsNotSilentButClosed() {
    sells(cusco, TODAY.minusWeeks(1), 10, 12);
    reports(cusco, "2026-11-21T14:02");

    assertThat(today().silent()).isEmpty();
  }

  @Test
  void whatIsUsualDependsOnTheBranch() {
    TestBranch lima = fixture.branch("LIM", "Lima");
    for (TestBranch branch : List.of(cusco, lima)) {
      sells(branch, TODAY.minusWeeks(1), 17, 40);
      reports(branch, "2026-11-14T18:00");
    }
    for (int hour = 8; hour <= 17; hour++) {
      sells(cusco, TODAY, hour, 1);
      reports(cusco, TODAY.atTime(hour, 20).toString());
    }
    for (int minute = 0; minute <= 27; minute += 3) {
      sells(lima, TODAY, 8, 0);
      Sale sale =
          Receipt.of(
                  lima.code(),
                  900L + minute,
                  LocalDateTime.of(TODAY, TODAY.atTime(17, minute).toLocalTime()))
              .with(1, Grocery.MILK)
              .paidBy(PaymentMethod.CASH);
      lima.record(sale, sale.soldAt());
      reports(lima, TODAY.atTime(17, minute).toString());
    }

    assertThat(today().silent())
        .as("Cusco tells something every hour, Lima every three minutes")
        .extracting(Today.Branch::name)
        .containsExactly("Lima");
  }

  @Test
  void aBranchWithoutHistoryOrReportsIsNamedWithoutANumber() {
    fixture.branch("LIM", "Lima");
    sells(cusco, TODAY, 10, 2);
    reports(cusco, "2026-11-21T14:02");

    Today today = today();

    assertThat(of(today, "LIM").silence()).isEqualTo(new Today.Silence(null, null));
    assertThat(of(today, "CUS").silence())
        .isEqualTo(new Today.Silence(CentralFixture.lima("2026-11-21T14:02"), null));
    assertThat(today.completeUpTo()).isNull();
  }

  @Test
  void theMarginIsOfWhatHasACost() {
    cusco.record(costing(Grocery.RICE, "20.00"), CentralFixture.lima("2026-11-20T09:00"));
    cusco.record(costing(Grocery.BREAD, "0.25"), CentralFixture.lima("2026-11-20T09:00"));
    cusco.record(costing(Grocery.MILK, null), CentralFixture.lima("2026-11-20T09:00"));
    Sale sale =
        Receipt.of(cusco.code(), 1, TODAY.atTime(10, 0))
            .with(2, Grocery.RICE)
            .with(10, Grocery.BREAD)
            .with(3, Grocery.MILK)
            .paidBy(PaymentMethod.CASH);
    cusco.record(sale, sale.soldAt());
    reports(cusco, NOW);

    Today.Margin margin = today().margin();

    assertThat(margin.known()).as("49.80 and 4.00").isEqualTo(Money.of("53.80"));
    assertThat(margin.net()).as("49.80 / 1.18 and 4.00").isEqualTo(Money.of("46.20"));
    assertThat(margin.earned()).as("less 40.00 and 2.50").isEqualTo(Money.of("3.70"));
  }

  private ProductCreated costing(Grocery product, @Nullable String cost) {
    ProductCreated created = product.created(cusco.code());
    return new ProductCreated(
        created.id(),
        created.code(),
        created.name(),
        created.category(),
        created.unit(),
        created.price(),
        cost == null ? null : Money.of(cost),
        created.taxKind(),
        List.of());
  }
}
