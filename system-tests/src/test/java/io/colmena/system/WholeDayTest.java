package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.SalesReport;
import io.colmena.pos.app.Branch;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.history.Period;
import io.colmena.pos.history.SaleSearch;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.Role;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncTrigger;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole day through the real window (the float, customers with tickets on hold, discounts,
 * returns and cash moves, the Z) ends with drawer, stock, journal and reports agreeing to the cent
 * with what somebody wrote down beside the till, and so does the centre once it is synced.
 */
final class WholeDayTest {
  /** Two hundred take some minutes: {@code -Dcolmena.customers=200}. */
  private static final int CUSTOMERS = Integer.getInteger("colmena.customers", 20);

  @TempDir private Path folder;

  @Test
  void aDayAgreesToTheCentAtTheDrawerOnTheShelvesInTheJournalAndAtTheCentre() throws Exception {
    try (Shops shops = new Shops(folder.resolve("chain"));
        DemoShop shop = DemoShop.withDrawer(folder.resolve("till"), shops.url())) {
      String code = shops.centre().branches().create(Shops.CUSCO, "Bodega San Blas");
      shop.branch().enrolment().enrol(code);
      shop.branch()
          .people()
          .create("beto", "Beto Choque", Role.BRANCH_MANAGER, DemoShop.PASSWORD.toCharArray());
      Tally tally = work(shop);
      drawerAgrees(shop.branch(), tally);
      shelvesAgree(shop, tally);
      journalAgrees(shop.branch(), tally);
      shop.branch().syncClient().run(SyncTrigger.COMMAND, SyncProgress.NONE);
      centreAgrees(shops, tally);
    }
  }

  private static Tally work(DemoShop shop) {
    try (TillDriver till = new TillDriver(shop)) {
      till.logIn("beto", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
      DayAtTheTill day = new DayAtTheTill(till);
      day.opens();
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        day.serves(customer);
      }
      day.closes();
      return day.tally();
    }
  }

  private static void drawerAgrees(Branch branch, Tally tally) {
    CashReport z = branch.drawer().closed(1).getFirst();
    CashSessionClosed closed = z.closing().orElseThrow();
    for (CashSessionClosed.Method method : closed.methods()) {
      assertThat(method.difference()).as("%s", method.method()).isEqualTo(Money.ZERO);
      assertThat(method.expected()).as("%s", method.method()).isEqualTo(tally.of(method.method()));
    }
    assertThat(closed.sales()).isEqualTo(tally.tickets());
    assertThat(closed.comment()).isNull();
  }

  private static void shelvesAgree(DemoShop shop, Tally tally) {
    for (String product : List.of("IK500", "LEG400", "ARR5")) {
      Quantity opening = opening(shop.branch(), shop.product(product).id());
      assertThat(shop.branch().catalog().inStock(shop.product(product)))
          .as(product)
          .isEqualTo(opening.minus(Quantity.of(tally.gone(product))));
    }
  }

  private static Quantity opening(Branch branch, String product) {
    return branch
        .database()
        .read(tx ->
            tx.query(
                    "select quantity from stock_movements where product_id = :id and reason = 'OPENING'")
                .bind("id", product)
                .mapTo(Quantity.class)
                .one());
  }

  private static void journalAgrees(Branch branch, Tally tally) {
    assertThat(branch.verifier().verify()).isInstanceOf(JournalVerifier.Result.Intact.class);
    List<JournalEntry> entries =
        branch
            .database()
            .read(tx ->
                tx.query("select entry from journal order by sequence").mapTo(String.class).list())
            .stream()
            .map(JournalEntry::parse)
            .toList();
    List<Sale> sales = facts(entries, FactKind.SALE_RECORDED, Sale.class);
    assertThat(sales).hasSize(tally.tickets());
    assertThat(Money.sum(sales.stream().map(WholeDayTest::paid))).isEqualTo(tally.sold());
    List<SaleReturned> returns = facts(entries, FactKind.SALE_RETURNED, SaleReturned.class);
    assertThat(Money.sum(returns.stream().flatMap(r -> r.refunds().stream()).map(r -> r.amount())))
        .isEqualTo(tally.returned());
    Period today = new Period(branch.history().today(), branch.history().today());
    assertThat(branch.history().sales(today, new SaleSearch.All(), null, 1000))
        .hasSize(tally.tickets());
  }

  /** What came in; how much a cash total was rounded down is no money. */
  private static Money paid(Sale sale) {
    return Money.sum(
        sale.payments().stream()
            .filter(payment -> payment.method() != PaymentMethod.ROUNDING)
            .map(Sale.Payment::amount));
  }

  private static <T> List<T> facts(List<JournalEntry> entries, FactKind kind, Class<T> type) {
    return entries.stream()
        .filter(entry -> entry.kind().equals(kind.journalName()))
        .map(entry -> type.cast(kind.read(entry.payload())))
        .toList();
  }

  private static void centreAgrees(Shops shops, Tally tally) {
    SalesReport report = shops.report(Grouping.PAYMENT);
    assertThat(report.total().tickets()).isEqualTo(tally.tickets());
    assertThat(report.returned()).isEqualTo(tally.returned());
    Money paid =
        Money.sum(
            report.rows().stream()
                .filter(row -> !row.key().equals(PaymentMethod.ROUNDING.toString()))
                .map(SalesReport.Row::total));
    assertThat(paid).isEqualTo(tally.sold());
  }
}
