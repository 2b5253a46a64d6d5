package io.colmena.central.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralFixture;
import io.colmena.central.fixture.Grocery;
import io.colmena.central.fixture.TicketWithAll;
import io.colmena.central.fixture.TwoWeeks;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.PaymentMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lists of tickets beside what the branches sold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketsTest {
  private static final Period ALL = new Period(TwoWeeks.FIRST, TwoWeeks.LAST);

  private CentralFixture fixture;
  private TwoWeeks sold;
  private Tickets tickets;

  @BeforeAll
  void open(@TempDir Path folder) {
    fixture = CentralFixture.open(folder);
    sold = TwoWeeks.in(fixture);
    fixture.awaitReports();
    tickets = new Tickets(fixture.centre().database());
  }

  @AfterAll
  void close() {
    fixture.close();
  }

  private Stream<Sale> sales(Predicate<Sale> which) {
    return Stream.of("LIM", "CUS", "ABA").flatMap(code -> sold.of(code).stream()).filter(which);
  }

  private static TicketQuestion asked(TicketOrder order, Map<TicketFilter, String> filters) {
    return new TicketQuestion(ALL, Optional.empty(), filters, order);
  }

  /** All pages, one after the other. */
  private List<TicketRow> all(TicketQuestion asked, int each) {
    List<TicketRow> rows = new ArrayList<>();
    Optional<TicketCursor> after = Optional.empty();
    do {
      TicketPage page = tickets.page(asked, after, each);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(each);
      rows.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    return rows;
  }

  private void assertSame(Map<TicketFilter, String> filters, Predicate<Sale> which) {
    List<String> expected = sales(which).map(Sale::id).toList();
    assertThat(all(asked(TicketOrder.NEWEST, filters), 1000))
        .as(filters.toString())
        .extracting(TicketRow::id)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).as(filters.toString()).isNotEmpty();
  }

  @Test
  void everyFilterGivesTheTicketsThatAreSo() {
    assertSame(Map.of(), _ -> true);
    assertSame(Map.of(TicketFilter.HOUR, "09"), sale -> sale.localTime().getHour() == 9);
    assertSame(
        Map.of(TicketFilter.WEEKDAY, "7"),
        sale -> sale.businessDate().getDayOfWeek().getValue() == 7);
    assertSame(
        Map.of(TicketFilter.PRODUCT, Grocery.BEER.code()),
        sale -> sale.lines().stream().anyMatch(l -> l.code().equals(Grocery.BEER.code())));
    assertSame(
        Map.of(TicketFilter.CATEGORY, "Limpieza"),
        sale ->
            sale.lines().stream()
                .anyMatch(l ->
                    l.code().equals(Grocery.SOAP.code()) || l.code().equals(Grocery.PAPER.code())));
    assertSame(
        Map.of(TicketFilter.CASHIER, "CUS-USR-001"),
        sale -> sale.cashier().id().equals("CUS-USR-001"));
    assertSame(
        Map.of(TicketFilter.PAYMENT, "PLIN"),
        sale -> sale.payments().getFirst().method() == PaymentMethod.PLIN);
  }

  @Test
  void filtersAreMetTogether() {
    Map<TicketFilter, String> filters = new EnumMap<>(TicketFilter.class);
    filters.put(TicketFilter.PRODUCT, Grocery.RICE.code());
    filters.put(TicketFilter.PAYMENT, "YAPE");
    filters.put(TicketFilter.HOUR, "18");
    assertSame(
        filters,
        sale ->
            sale.localTime().getHour() == 18
                && sale.payments().getFirst().method() == PaymentMethod.YAPE
                && sale.lines().stream().anyMatch(l -> l.code().equals(Grocery.RICE.code())));
  }

  @Test
  void whatNobodySoldIsInNoTicket() {
    assertThat(all(asked(TicketOrder.NEWEST, Map.of(TicketFilter.PRODUCT, "%")), 10)).isEmpty();
    assertThat(all(asked(TicketOrder.NEWEST, Map.of(TicketFilter.CUSTOMER, "1")), 10)).isEmpty();
  }

  @Test
  void pagesFollowEachOtherInEveryOrder() {
    Comparator<TicketRow> time =
        Comparator.comparing(TicketRow::day).thenComparing(TicketRow::soldAt);
    Comparator<TicketRow> amount = Comparator.comparing(TicketRow::total);
    for (TicketOrder order : TicketOrder.values()) {
      Comparator<TicketRow> sorted = order.isByAmount() ? amount : time;
      assertThat(all(asked(order, Map.of()), 97))
          .as(order.name())
          .isSortedAccordingTo(order.isDescending() ? sorted.reversed() : sorted)
          .extracting(TicketRow::id)
          .containsExactlyInAnyOrderElementsOf(sales(_ -> true).map(Sale::id).toList());
    }
  }

  @Test
  void aListIsOfOneBranchOnly() {
    TicketQuestion asked =
        new TicketQuestion(ALL, Optional.of(BranchCode.of("ABA")), Map.of(), TicketOrder.OLDEST);
    assertThat(all(asked, 1000))
        .extracting(TicketRow::id)
        .containsExactlyInAnyOrderElementsOf(sold.of("ABA").stream().map(Sale::id).toList());
  }

  @Test
  void aTicketIsFoundByItsNumberAndNothingElseIs() {
    assertThat(tickets.find("CUS-20261121-001")).isPresent();
    for (String strange :
        List.of("CUS-20261121-9999", "CUS-20261121-1", "XYZ-20261121-001", "", "-", "a'b")) {
      assertThat(tickets.find(strange)).as(strange).isEmpty();
    }
  }

  @Test
  void aTicketTellsWhenItCameAlsoOnceItsDayIsReconciled(@TempDir Path folder) {
    try (CentralFixture other = CentralFixture.open(folder)) {
      var cusco = other.branch("CUS", "Cusco");
      Sale sale = TicketWithAll.in(cusco, 1);
      cusco.push();
      other.awaitReports();
      Tickets there = new Tickets(other.centre().database());
      assertThat(there.find(sale.id()).orElseThrow().arrivedAt()).contains(CentralFixture.EVENING);
      other.centre().nightly().run();
      assertThat(there.find(sale.id()).orElseThrow().arrivedAt()).contains(CentralFixture.EVENING);
    }
  }
}
