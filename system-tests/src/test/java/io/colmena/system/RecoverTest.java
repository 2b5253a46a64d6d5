package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.colmena.central.ingest.Forks;
import io.colmena.central.ingest.HeldJournal;
import io.colmena.database.Database;
import io.colmena.database.DatabaseException;
import io.colmena.database.Transaction;
import io.colmena.database.testing.SettableClock;
import io.colmena.pos.cash.CashCount;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.credit.PaymentRequest;
import io.colmena.pos.credit.PaymentResult;
import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.customers.Customers;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.Personnel;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.reconciliation.ReconciledDay;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.PushResult;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncProgress;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.journal.Head;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import io.colmena.shared.reconciliation.Outcome;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import io.colmena.system.Shops.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class I: a branch whose database went back in time takes its history back and goes on. */
class RecoverTest {
  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final List<Sale> sold = new ArrayList<>();
  private Shops shops;
  private Shop cusco;

  @BeforeEach
  void open() throws Exception {
    shops = new Shops(folder);
    assumeTrue(shops.hasFiles(), "these tests copy database files");
    cusco = shops.branch(Shops.CUSCO, shops.url(), clock);
  }

  @AfterEach
  void close() throws Exception {
    shops.close();
  }

  private Path database() {
    return folder.resolve("CUS").resolve("branch.mv.db");
  }

  private void reopen() {
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), shops.url(), clock);
  }

  private Path backUp() throws IOException {
    cusco.close();
    Path backup = folder.resolve("backup-" + sold.size() + ".mv.db");
    Files.copy(database(), backup, StandardCopyOption.REPLACE_EXISTING);
    reopen();
    return backup;
  }

  private void restore(Path backup) throws IOException {
    cusco.close();
    Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);
    reopen();
  }

  private Sale sells(int coffees) {
    clock.advance(Duration.ofSeconds(7));
    Sale sale = cusco.sells(coffees);
    sold.add(sale);
    return sale;
  }

  private RecoveryResult.Recovered recovers() {
    return (RecoveryResult.Recovered) cusco.branch().recovery().recover();
  }

  private void assertEverySaleIsAtBothSidesOnce() {
    assertThat(cusco.branch().verifier().verify())
        .isInstanceOf(JournalVerifier.Result.Intact.class);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(sold.size());
    assertThat(cusco.branch().checkout().latest(1000))
        .extracting(RecoverTest::withoutNumber)
        .containsExactlyInAnyOrderElementsOf(
            sold.stream().map(RecoverTest::withoutNumber).toList());
  }

  private static String withoutNumber(Sale sale) {
    return sale.soldAt() + " " + sale.lines() + " " + sale.payments();
  }

  @Test
  void aRestoredBranchThatSoldMoreTakesItsHistoryBackAndKeepsWhatOnlyItHad() throws Exception {
    sells(1);
    sells(2);
    cusco.syncs();
    Path backup = backUp();
    sells(3);
    sells(4);
    cusco.syncs();
    restore(backup);
    Sale first = sells(5);
    sells(6);
    Sale third = sells(7);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(shops.centre().overview().all().getFirst().forks()).isEqualTo(1);

    RecoveryResult.Recovered recovered = recovers();
    assertThat(recovered.common()).isEqualTo(5);
    assertThat(recovered.taken()).isEqualTo(2);
    assertThat(recovered.kept()).isEqualTo(3);
    assertThat(recovered.unread()).isEmpty();
    assertThat(recovered.epoch()).isEqualTo(2);
    assertThat(recovered.renumbered())
        .extracting(RecoveryResult.Renumbered::formerId, RecoveryResult.Renumbered::id)
        .containsExactly(
            tuple(first.id(), "CUS-20261121-006"), tuple("CUS-20261121-004", "CUS-20261121-007"));
    assertThat(third.id()).isEqualTo("CUS-20261121-005");
    assertEverySaleIsAtBothSidesOnce();
    assertThat(cusco.branch().checkout().latest(10))
        .filteredOn(sale -> sale.printedAs() != null)
        .extracting(Sale::printedAs)
        .containsExactly("CUS-20261121-004", "CUS-20261121-003");
    assertThat(shops.centre().overview().all().getFirst().forks()).isZero();
    Sale next = sells(8);
    assertThat(next.id()).isEqualTo("CUS-20261121-008");
    assertThat(cusco.branch().checkout().latest(10))
        .as("a receipt that was printed keeps its number, and the next is beyond all of them")
        .extracting(sale -> String.valueOf(sale.document()))
        .containsExactlyInAnyOrder(
            "B001-00000001",
            "B001-00000002",
            "B001-00000003",
            "B001-00000003",
            "B001-00000004",
            "B001-00000004",
            "B001-00000005",
            String.valueOf(next.document()));
    assertThat(next.document()).isEqualTo(new Sale.Document("B001", 6));
    assertEverySaleIsAtBothSidesOnce();
  }

  @Test
  void theForkIsReportedAtBothSidesWithWhatEachHas() throws Exception {
    sells(1);
    cusco.syncs();
    Path backup = backUp();
    sells(2);
    cusco.syncs();
    restore(backup);
    Head own = cusco.branch().database().read(cusco.branch().journal()::head);
    Head held = centreHead();

    SyncRun run = cusco.syncs();
    assertThat(run.message()).contains("older copy", held.toString(), own.toString(), "recover");
    assertThat(new Forks(shops.centre().database()).open())
        .singleElement()
        .satisfies(fork -> {
          assertThat(fork.centre()).isEqualTo(held);
          assertThat(fork.own()).isEqualTo(own);
          assertThat(fork.detail()).contains("went back");
        });
    cusco.syncs();
    assertThat(new Forks(shops.centre().database()).open()).hasSize(1);
  }

  private Head centreHead() {
    return shops.centre().database().read(tx -> new HeldJournal().position(tx, Shops.CUSCO)).head();
  }

  @Test
  void anOlderCopyThatSoldNothingIsBroughtOn() throws Exception {
    sells(1);
    Path backup = backUp();
    sells(2);
    sells(3);
    cusco.syncs();
    restore(backup);
    cusco.syncs();

    RecoveryResult.Recovered recovered = recovers();
    assertThat(recovered.taken()).isEqualTo(2);
    assertThat(recovered.kept()).isZero();
    assertEverySaleIsAtBothSidesOnce();
    assertThat(new Forks(shops.centre().database()).open()).isEmpty();
    assertThat(sells(4).id()).isEqualTo("CUS-20261121-004");
  }

  @Test
  void aBranchThatIsNotForkedIsToldSoAndNothingChanges() {
    sells(1);
    cusco.syncs();
    sells(2);
    Map<String, List<List<Object>>> before = BranchTables.dump(cusco.branch().database());
    assertThat(cusco.branch().recovery().recover()).isInstanceOf(RecoveryResult.NotForked.class);
    assertThat(BranchTables.dump(cusco.branch().database())).isEqualTo(before);
    assertThat(cusco.pending()).isEqualTo(1);
    assertEverySaleIsAtBothSidesOnce();
  }

  @Test
  void theDaysReconcileAlsoWhenTheyWereComparedBeforeTheRecovery() throws Exception {
    sells(1);
    cusco.syncs();
    Path backup = backUp();
    clock.advance(Duration.ofDays(1));
    sells(2);
    cusco.syncs();
    restore(backup);
    clock.advance(Duration.ofDays(1));
    sells(3);
    assertThatThrownBy(this::compared).isInstanceOf(CentreRefused.class);
    recovers();
    assertEverySaleIsAtBothSidesOnce();
    assertThat(compared())
        .hasSize(3) // also the day of which only the centre knew
        .allSatisfy(day -> assertThat(day.outcome()).isEqualTo(Outcome.EQUAL));
  }

  private List<ReconciledDay> compared() throws Exception {
    LocalDate first = LocalDate.of(2026, 11, 21);
    return cusco.branch().reconciler().reconcile(first, first.plusDays(2));
  }

  @Test
  void recoveringAgainChangesNothing() throws Exception {
    forked();
    recovers();
    Map<String, List<List<Object>>> once = BranchTables.dump(cusco.branch().database());
    // what was kept is not at the centre yet, and yet there is no fork any more
    assertThat(cusco.branch().recovery().recover()).isInstanceOf(RecoveryResult.NotForked.class);
    assertThat(BranchTables.dump(cusco.branch().database())).isEqualTo(once);
    assertEverySaleIsAtBothSidesOnce();
  }

  /**
   * Two sales that only the centre has, two that only the branch has.
   *
   * @return the backup that was restored, with one sale
   */
  private Path forked() throws IOException {
    sells(1);
    cusco.syncs();
    Path backup = backUp();
    sells(2);
    sells(3);
    cusco.syncs();
    restore(backup);
    sells(4);
    sells(5);
    cusco.syncs();
    return backup;
  }

  @Test
  void theSameCopyRestoredTwiceTellsNothingTwice() throws Exception {
    forked();
    Path copyOfTheFork = backUp();
    recovers();
    cusco.syncs();
    sells(6);
    cusco.syncs();
    restore(copyOfTheFork);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);

    RecoveryResult.Recovered again = recovers();
    assertThat(again.kept()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(again.epoch()).isEqualTo(3);
    assertEverySaleIsAtBothSidesOnce();
  }

  @Test
  void aRecoveryThatWasNeverSentCanItselfBeLost() throws Exception {
    forked();
    recovers();
    Path beforeItWasSent = backUp();
    cusco.syncs();
    sells(6);
    cusco.syncs();
    restore(beforeItWasSent);
    sells(7);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    assertThat(recovers().kept()).isEqualTo(1);
    assertEverySaleIsAtBothSidesOnce();
  }

  @Test
  void aReceiptIsFoundByItsNumberAlsoWhenAnEarlierRecoveryWasItselfLost() throws Exception {
    Path backup = forked();
    recovers(); // 002 is 004 and 003 is 005, as long as nobody knows
    Path neverSent = backUp();
    restore(backup);
    sells(6);
    cusco.syncs();
    recovers();
    sells(7); // now the centre's 005
    cusco.syncs();
    restore(neverSent);
    cusco.syncs();
    recovers();
    assertEverySaleIsAtBothSidesOnce();
    assertThat(soldUnder("CUS-20261121-002"))
        .containsExactly("CUS-20261121-004", "CUS-20261121-006");
    assertThat(soldUnder("CUS-20261121-003")).containsExactly("CUS-20261121-007");
  }

  private List<String> soldUnder(String printedNumber) {
    return cusco
        .branch()
        .database()
        .read(tx ->
            tx.query("select present_id from renumbered where former_id = :id order by epoch")
                .bind("id", printedNumber)
                .mapTo(String.class)
                .list());
  }

  @Test
  void changesOfPeopleAndTheAuditTrailComeBackAndAreKept() throws Exception {
    char[] secret = "secreto5".toCharArray();
    User owner = cusco.branch().people().create("jefa", "Luz Mamani", Role.ADMINISTRATOR, secret);
    User ana = cusco.branch().people().create("ana", "Ana Huaman", Role.CASHIER, secret);
    cusco.syncs();
    Path backup = backUp();
    personnel().change(owner, ana, "Ana H.", Role.SUPERVISOR, true);
    personnel().setPin(owner, ana, "7302".toCharArray());
    cusco.syncs();
    restore(backup);
    personnel().change(owner, ana, "Ana Huaman", Role.CASHIER, false);
    User eva = personnel().hire(owner, "eva", "Eva Ticona", Role.CASHIER, secret);
    cusco.syncs();

    RecoveryResult.Recovered recovered = recovers();
    assertThat(recovered.unread()).isEmpty();
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    SameAtBothSides.of(cusco, shops);
    assertThat(audited())
        .containsExactlyInAnyOrder("person-changed", "pin-set", "person-changed", "person-created");
    List<String> cashiers = shops.centre().database().read(RecoverTest::cashiers);
    assertThat(cashiers).contains("ana|Ana Huaman|cashier|false", "eva|Eva Ticona|cashier|true");
    assertThat(cusco.branch().people().logIn("eva", secret).user()).contains(eva);
    assertThat(cusco.branch().people().logIn("ana", secret).user()).isEmpty();
  }

  @Test
  void whatCustomersOweIsRightAfterARecoveryAtBothSides() throws Exception {
    User marta = new User("CUS-USR-901", "marta", "Marta", Role.BRANCH_MANAGER, true);
    Customer ana = created("45678912", "Ana Huaman");
    cusco
        .branch()
        .customers()
        .change(ana, Customers.state(ana.name(), null, null, Money.of("100.00")), marta, List.of());
    cusco.branch().drawer().open(CashCount.of(Map.of(Money.of("50.00"), 1)), cusco.rosa());
    owes(ana, 1, marta);
    cusco.syncs();
    Path backup = backUp();
    pays(ana, "2.50");
    cusco.syncs();
    restore(backup);
    owes(ana, 20, marta);
    pays(ana, "5.00");
    cusco.syncs();

    assertThat(recovers().unread()).isEmpty();

    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(cusco.branch().customers().byId(ana.id()).orElseThrow().owed())
        .isEqualTo(Money.of("45.00")); // 21 coffees at 2.50, less both payments
    SameAtBothSides.of(cusco, shops);
    assertThat(cusco.branch().customerPayments().movements(ana, 10)).hasSize(4);
  }

  private void owes(Customer customer, int coffees, User seller) {
    Ticket ticket =
        Ticket.open().add(cusco.coffee(), Quantity.of(coffees)).withCustomer(customer.document());
    Tender tender = Tender.of(ticket.total()).exactly(PaymentMethod.CREDIT, ticket.total(), null);
    cusco.branch().checkout().charge(ticket, tender, seller);
  }

  private void pays(Customer customer, String amount) {
    PaymentRequest wanted =
        new PaymentRequest(
            "pays " + amount, customer.id(), Money.of(amount), PaymentMethod.CASH, null);
    assertThat(cusco.branch().customerPayments().pay(wanted, cusco.rosa()))
        .isInstanceOf(PaymentResult.Done.class);
  }

  @Test
  void customersOfALostHistoryAreOneWithThoseOfTheCentreByTheirDocument() throws Exception {
    Customer ana = created("45678912", "Ana Huaman");
    cusco.syncs();
    Path backup = backUp();
    cusco
        .branch()
        .customers()
        .change(
            ana,
            new CustomerChanged.State("Ana H.", "984 111 222", null, null),
            new User("CUS-USR-901", "marta", "Marta", Role.BRANCH_MANAGER, true),
            List.of());
    created("20100070970", "Bodega El Sol");
    cusco.syncs();
    restore(backup);
    created("41111111", "Luz Mamani");
    created("20100070970", "El Sol");
    cusco.syncs();

    RecoveryResult.Recovered recovered = recovers();

    assertThat(recovered.unread()).isEmpty();
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(cusco.branch().customers().search("", 10))
        .containsExactly(
            new Customer("CUS-CLI-001", "45678912", "Ana H.", "984 111 222", null),
            new Customer("CUS-CLI-002", "20100070970", "Bodega El Sol", null, null),
            new Customer("CUS-CLI-004", "41111111", "Luz Mamani", null, null));
    SameAtBothSides.of(cusco, shops);
    assertThat(customersAtTheCentre()).containsExactly("CUS-CLI-001", "CUS-CLI-002", "CUS-CLI-004");
  }

  private List<String> customersAtTheCentre() {
    return shops
        .centre()
        .database()
        .read(tx ->
            tx.query("select customer_id from customers order by customer_id")
                .mapTo(String.class)
                .list());
  }

  private Customer created(String document, String name) {
    var result =
        cusco.branch().customers().create(new CustomerDocument(document), name, null, null);
    return ((CreateResult.Created) result).customer();
  }

  private Personnel personnel() {
    return cusco.branch().personnel();
  }

  private List<String> audited() {
    LocalDate today = cusco.branch().checkout().today();
    return cusco.branch().audit().between(today, today, 50).stream()
        .map(line -> line.audited().action())
        .toList();
  }

  private static List<String> cashiers(Transaction tx) {
    return tx.query("select name, display_name, role, active from cashiers")
        .map((rs, _) ->
            rs.getString(1)
                + "|"
                + rs.getString(2)
                + "|"
                + rs.getString(3)
                + "|"
                + rs.getBoolean(4))
        .list();
  }

  @Test
  void whatBothHistoriesMetIsOne() throws Exception {
    sells(1);
    cusco.syncs();
    Path backup = backUp();
    creates("TE-001", "Te", "7751271001021", 50);
    creates("PAN-001", "Pan", "7751271001038", 20);
    cusco.branch().people().create("luz", "Luz Mamani", Role.CASHIER, "secreto2".toCharArray());
    cusco.syncs();
    restore(backup);
    creates("PAN-001", "Pan", "7751271001038", 20);
    creates("SAL-001", "Sal", "7751271001045", 30);
    cusco.branch().people().create("ana", "Ana Huaman", Role.CASHIER, "secreto3".toCharArray());
    cusco.branch().people().create("luz", "Luz Mamani", Role.CASHIER, "secreto4".toCharArray());
    Product bread = cusco.branch().catalog().search("pan", 1).getFirst();
    clock.advance(Duration.ofMinutes(1));
    Ticket ticket = Ticket.open().add(bread, Quantity.of(5));
    User luz = cusco.branch().people().logIn("luz", "secreto4".toCharArray()).user().orElseThrow();
    sold.add(
        cusco
            .branch()
            .checkout()
            .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), luz));
    cusco.syncs();

    RecoveryResult.Recovered recovered = recovers();
    assertThat(recovered.unread()).isEmpty();
    // bread with its opening stock and Luz were met by both; salt, its stock, Ana and the sale not
    assertThat(recovered.known()).isEqualTo(3);
    assertThat(recovered.kept()).isEqualTo(4);
    assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(2);
    assertThat(stockOf("pan")).isEqualTo(Quantity.of(15));
    assertThat(stockOf("te")).isEqualTo(Quantity.of(50));
    assertThat(stockOf("sal")).isEqualTo(Quantity.of(30));
    assertThat(cusco.branch().people().logIn("ana", "secreto3".toCharArray()).user()).isPresent();
    assertThat(cusco.branch().people().logIn("luz", "secreto4".toCharArray()).user()).isPresent();
    assertThat(cusco.branch().checkout().latest(1).getFirst().cashier().id())
        .isEqualTo("CUS-USR-002");
    // the ticket that was charged in the lost history is still the sale that it became
    assertThat(
            cusco
                .branch()
                .checkout()
                .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), luz)
                .total())
        .isEqualTo(ticket.total());
    assertThat(SameAtBothSides.of(cusco, shops)).isEqualTo(2);
    Shop fresh = shops.reopen(Shops.CUSCO, folder.resolve("new"), shops.url(), clock);
    fresh
        .branch()
        .rebuild()
        .rebuild(shops.centre().branches().newCode(Shops.CUSCO), SyncProgress.NONE);
    Map<String, List<List<Object>>> rebuilt = BranchTables.dump(fresh.branch().database());
    Map<String, List<List<Object>>> own = BranchTables.dump(cusco.branch().database());
    rebuilt.remove("counters"); // ours passed over the numbers of the lost history too
    own.remove("counters");
    assertThat(rebuilt).isEqualTo(own);
  }

  @Test
  void aSaleNamesWhoAllowedItByTheIdentifierThatTheyHaveAfterwards() throws Exception {
    cusco.syncs();
    Path backup = backUp();
    cusco.branch().people().create("ana", "Ana Huaman", Role.CASHIER, "secreto3".toCharArray());
    cusco.branch().people().create("luz", "Luz Mamani", Role.SUPERVISOR, "secreto2".toCharArray());
    cusco.syncs();
    restore(backup);
    User luz =
        cusco
            .branch()
            .people()
            .create("luz", "Luz Mamani", Role.SUPERVISOR, "secreto2".toCharArray());
    Product coffee = cusco.branch().catalog().search("caf", 1).getFirst();
    Ticket ticket =
        Ticket.open()
            .add(coffee, Quantity.of(1))
            .approved(new Sale.Approval("discount", luz.id(), luz.displayName(), "abollado"));
    cusco.branch().checkout().charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), luz);
    cusco.syncs();

    recovers();

    String told = cusco.branch().database().read(RecoverTest::lastSaleTold);
    assertThat(told)
        .contains("\"cashier\":{\"id\":\"CUS-USR-003\"")
        .contains("\"approver\":\"CUS-USR-003\"");
    assertThat(luz.id()).isEqualTo("CUS-USR-002");
  }

  private static String lastSaleTold(Transaction tx) {
    return tx.query(
            """
            select entry from journal
            where sequence = (select max(sequence) from journal where kind = 'sale.recorded')
            """)
        .mapTo(String.class)
        .one();
  }

  private void creates(String code, String name, String barcode, int stock) {
    clock.advance(Duration.ofMinutes(1));
    cusco
        .branch()
        .database()
        .inTransaction(tx ->
            cusco
                .branch()
                .catalog()
                .create(
                    tx,
                    new NewProduct(
                        code,
                        name,
                        "Desayuno",
                        UnitOfSale.UN,
                        Money.of("1.20"),
                        null,
                        TaxKind.IGV,
                        List.of(barcode),
                        Quantity.of(stock))));
  }

  private Quantity stockOf(String name) {
    return cusco.branch().catalog().offers(name, 1).getFirst().inStock();
  }

  @Test
  void aCrashInTheMiddleLeavesTheBranchAsItWas() throws Exception {
    forked();
    Map<String, List<List<Object>>> before = everything();
    Database database = cusco.branch().database();
    database.inTransaction(tx -> tx.update("drop table renumbered").execute()); // met at the end
    assertThatThrownBy(() -> cusco.branch().recovery().recover())
        .isInstanceOf(DatabaseException.class);
    assertThat(everything()).isEqualTo(before);

    database.inTransaction(tx ->
        tx.update(
                """
                create table renumbered (former_id nvarchar(60), epoch int, kind nvarchar(40),
                                         present_id nvarchar(60))
                """)
            .execute());
    recovers();
    assertEverySaleIsAtBothSidesOnce();
  }

  private Map<String, List<List<Object>>> everything() {
    Database database = cusco.branch().database();
    Map<String, List<List<Object>>> all = BranchTables.dump(database);
    all.put(
        "journal", SameAtBothSides.rows(database, "select entry from journal order by sequence"));
    all.put("head", SameAtBothSides.rows(database, "select epoch, sequence from journal_head"));
    return all;
  }

  @Test
  void aBadLineChangesNothingAndTheNextAttemptRecovers() throws Exception {
    forked();
    Map<String, List<List<Object>>> before = everything();
    cusco.close();
    FlakyCentre line = shops.flakyLine();
    cusco = shops.reopen(Shops.CUSCO, folder.resolve("CUS"), line.url(), clock);
    line.losesTheRequest().losesTheAnswer().answersHtml().cutsTheAnswer().failsInside();
    while (!line.isSpent()) {
      assertThat(cusco.branch().recovery().recover())
          .isInstanceOf(RecoveryResult.Unreachable.class);
      assertThat(everything()).isEqualTo(before);
    }
    recovers();
    line.losesTheAnswer().losesTheAnswer(); // of what is told again
    assertEverySaleIsAtBothSidesOnce();
  }

  @Test
  void aRecoveryThatIsTooSlowGivesWayToTheOneThatTookOver() throws Exception {
    forked();
    SlowCentre slow = new SlowCentre(cusco, shops.url(), clock);
    slow.meanwhile(() -> {
      clock.advance(Duration.ofMinutes(2)); // longer than its lease
      recovers();
      sells(6);
      assertThat(cusco.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    });
    assertThat(slow.recovery().recover()).isInstanceOf(RecoveryResult.Busy.class);
    assertEverySaleIsAtBothSidesOnce();
  }

  @Test
  void aBatchOfTheHistoryThatWasGivenUpOpensNoForkWhenItComesLate() throws Exception {
    forked();
    byte[] late = cusco.branch().database().read(RecoverTest::unsent);
    recovers();
    cusco.syncs();
    assertThat(new SlowCentre(cusco, shops.url(), clock).push(late))
        .isInstanceOf(PushResult.Forked.class);
    assertThat(new Forks(shops.centre().database()).open()).isEmpty();
    assertEverySaleIsAtBothSidesOnce();
  }

  /** What a till of the branch sent and the line kept back. */
  private static byte[] unsent(Transaction tx) {
    BranchJournal journal = new BranchJournal(Shops.CUSCO);
    Head after = journal.acknowledged(tx);
    Head own = journal.head(tx);
    return JournalBatch.pack(
        new BatchHeader(
            Protocol.VERSION,
            Shops.CUSCO,
            after,
            own,
            new BatchHeader.BranchState(
                own.sequence(), Instant.parse("2026-11-21T15:00:00Z"), null),
            "late"),
        journal.linesAfter(tx, after.sequence(), 10));
  }

  @Test
  void theCentreGoesBackInTimeAfterTheBranchHasRecovered() throws Exception {
    sells(1);
    cusco.syncs();
    Path backup = backUpTheCentre();
    Path branchBackup = backUp();
    sells(2);
    cusco.syncs();
    restore(branchBackup);
    sells(3);
    cusco.syncs();
    recovers();
    assertEverySaleIsAtBothSidesOnce();

    restoreTheCentre(backup);
    sells(4);
    assertEverySaleIsAtBothSidesOnce();
    assertThat(new Forks(shops.centre().database()).open()).isEmpty();
  }

  @Test
  void aSaleThatOnceCameFromTheCentreIsToldAgainLikeOneOfTheBranchsOwn() throws Exception {
    sells(1);
    cusco.syncs();
    Path branchBackup = backUp();
    Path centreBackup = backUpTheCentre();
    sells(2);
    cusco.syncs();
    restore(branchBackup);
    cusco.syncs();
    recovers(); // 002 came from the centre
    Path recovered = backUp();
    restoreTheCentre(centreBackup);
    restore(branchBackup);
    sells(3); // another 002, and the one that the centre knows
    cusco.syncs();
    restore(recovered);
    cusco.syncs();
    recovers();
    assertEverySaleIsAtBothSidesOnce();
  }

  private Path backUpTheCentre() throws Exception {
    Path held = folder.resolve("centre/centre.mv.db");
    Path backup = folder.resolve("centre-backup.mv.db");
    shops.centre().close();
    Files.copy(held, backup);
    shops.startCentre();
    reopenAtTheCentre();
    return backup;
  }

  private void restoreTheCentre(Path backup) throws Exception {
    shops.centre().close();
    Files.copy(backup, folder.resolve("centre/centre.mv.db"), StandardCopyOption.REPLACE_EXISTING);
    shops.startCentre();
    reopenAtTheCentre();
  }

  private void reopenAtTheCentre() {
    cusco.close();
    reopen();
  }

  @Test
  void twoComputersThatSellForOneBranchLoseNothingWhateverIsDone() throws Exception {
    sells(1);
    cusco.syncs();
    Path clone = folder.resolve("clone/branch.mv.db");
    Files.createDirectories(clone.getParent());
    Files.copy(backUp(), clone);
    Shop first = cusco;
    Shop twin = shops.reopen(Shops.CUSCO, clone.getParent(), shops.url(), clock);
    sells(2);
    first.syncs();
    cusco = twin;
    sells(3);
    assertThat(twin.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    recovers();
    assertThat(twin.syncs().outcome()).isEqualTo(SyncOutcome.DONE);
    cusco = first;
    sells(4);
    assertThat(first.syncs().outcome()).isEqualTo(SyncOutcome.FORKED);
    recovers();
    assertEverySaleIsAtBothSidesOnce();
  }
}
