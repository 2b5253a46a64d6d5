package io.colmena.central.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.Receipt;
import io.colmena.central.fixture.TestBranch;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two periods side by side. */
class ComparedReportTest {
  /** Monday, 9 to Sunday, 22 November 2026: two weeks. */
  private static final Period WEEK =
      new Period(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22));

  private CentralFixture fixture;
  private Money coffee;
  private Money milk;

  @BeforeEach
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder);
    TestBranch cusco = fixture.branch("CUS", "Cusco");
    Sale monday = sell(cusco, 9, Grocery.COFFEE);
    Sale nextMonday = sell(cusco, 16, Grocery.MILK);
    sell(cusco, 18, Grocery.MILK);
    coffee = monday.total();
    milk = nextMonday.total();
    cusco.push();
    fixture.awaitReports();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static Sale sell(TestBranch branch, int day, Grocery product) {
    LocalDateTime at = LocalDateTime.of(2026, 11, day, 9, 15);
    Sale sale = Receipt.of(branch.code(), 1, at).with(1, product).paidBy(PaymentMethod.CASH);
    branch.record(sale, sale.soldAt());
    return sale;
  }

  private ComparedReport compared(Period period, Grouping by) {
    return fixture.centre().reports().compared(period, period.previous(), by, Optional.empty());
  }

  @Test
  void aDayStandsBesideTheSameDayOfThePeriodBefore() {
    assertThat(compared(WEEK, Grouping.DAY).rows())
        .extracting(ComparedReport.Row::key, ComparedReport.Row::total, ComparedReport.Row::before)
        .containsExactly(tuple("2026-11-16", milk, coffee), tuple("2026-11-18", milk, Money.ZERO));
  }

  @Test
  void whatSoldOnlyBeforeIsThereToo() {
    assertThat(compared(WEEK, Grouping.PRODUCT).rows())
        .extracting(ComparedReport.Row::key, ComparedReport.Row::total, ComparedReport.Row::before)
        .containsExactly(
            tuple(Grocery.MILK.code(), milk.plus(milk), Money.ZERO),
            tuple(Grocery.COFFEE.code(), Money.ZERO, coffee));
  }

  @Test
  void weeksBeginOnMondayAndWeekdaysAreAddedUp() {
    Period both = new Period(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 22));

    assertThat(compared(both, Grouping.WEEK).rows())
        .extracting(ComparedReport.Row::key, ComparedReport.Row::total)
        .containsExactly(tuple("2026-11-09", coffee), tuple("2026-11-16", milk.plus(milk)));
    assertThat(compared(both, Grouping.WEEKDAY).rows())
        .extracting(ComparedReport.Row::key, ComparedReport.Row::tickets, ComparedReport.Row::total)
        .containsExactly(tuple("1", 2L, coffee.plus(milk)), tuple("3", 1L, milk));
    assertThat(compared(both, Grouping.MONTH).rows())
        .extracting(ComparedReport.Row::key, ComparedReport.Row::total)
        .containsExactly(tuple("2026-11", coffee.plus(milk).plus(milk)));
  }

  @Test
  void totalsAreThoseOfBothPeriods() {
    ComparedReport report = compared(WEEK, Grouping.DAY);

    assertThat(report.total().total()).isEqualTo(milk.plus(milk));
    assertThat(report.before()).isEqualTo(coffee);
  }

  @Test
  void withoutAnotherPeriodNothingIsCompared() {
    ComparedReport report =
        fixture.centre().reports().compared(WEEK, null, Grouping.DAY, Optional.empty());

    assertThat(report.before()).isNull();
    assertThat(report.rows()).allMatch(row -> row.before() == null);
  }
}
