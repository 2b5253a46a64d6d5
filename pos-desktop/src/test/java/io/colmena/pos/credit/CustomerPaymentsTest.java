package io.colmena.pos.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashReport;
import io.colmena.pos.cash.CloseResult;
import io.colmena.pos.cash.OpenResult;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.customers.AccountMovement;
import io.colmena.pos.customers.AccountMovement.Kind;
import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.CreditRefused;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.pos.sealing.Seal;
import io.colmena.pos.sealing.SealCheck;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sales on credit ("fiado"), and what customers pay of them. */
@Timeout(120)
final class CustomerPaymentsTest {
  private static final User MARTA =
      new User("CUS-USR-901", "marta", "Marta", Role.BRANCH_MANAGER, true);

  @RegisterExtension final TestBranch cusco = new TestBranch();

  private CustomerPayments payments;
  private Product coffee;
  private Customer ana;
  private String session = "";

  @BeforeEach
  void open() {
    payments = cusco.branch().customerPayments();
    coffee = cusco.product("CAF", "12.50");
    session = opened();
    ana = withLimit(created("45678912", "Ana Huamán"), "30.00");
  }

  private String opened() {
    CashCount count = CashCount.of(Map.of(Money.of("50.00"), 2));
    return ((OpenResult.Opened) cusco.branch().drawer().open(count, cusco.cashier()))
        .session()
        .id();
  }

  private Customer created(String document, String name) {
    return ((CreateResult.Created)
            cusco.branch().customers().create(new CustomerDocument(document), name, null, null))
        .customer();
  }

  private Customer withLimit(Customer customer, @Nullable String limit) {
    return cusco
        .branch()
        .customers()
        .change(
            customer,
            new CustomerChanged.State(
                customer.name(), null, null, limit == null ? null : Money.of(limit)),
            MARTA,
            List.of());
  }

  private Customer now(Customer customer) {
    return cusco.branch().customers().byId(customer.id()).orElseThrow();
  }

  private Ticket ticket(int coffees) {
    return Ticket.open().add(coffee, Quantity.of(coffees)).withCustomer(ana.document());
  }

  private Sale onCredit(int coffees) {
    return onCredit(ticket(coffees));
  }

  private Sale onCredit(Ticket ticket) {
    Tender tender = Tender.of(ticket.total()).exactly(PaymentMethod.CREDIT, ticket.total(), null);
    return cusco.branch().checkout().charge(ticket, tender, MARTA);
  }

  private Sale partOnCredit(Ticket ticket, String owed) {
    Money part = Money.of(owed);
    Tender tender =
        Tender.of(ticket.total())
            .exactly(PaymentMethod.CREDIT, part, null)
            .cash(ticket.total().minus(part));
    return cusco.branch().checkout().charge(ticket, tender, MARTA);
  }

  private PaymentRequest request(String amount, PaymentMethod method, @Nullable String reference) {
    return new PaymentRequest(
        UUID.randomUUID().toString(), ana.id(), Money.of(amount), method, reference);
  }

  private PaymentResult pays(PaymentRequest wanted) {
    return payments.pay(wanted, cusco.cashier());
  }

  private CustomerPaid paid(String amount, PaymentMethod method, @Nullable String reference) {
    return ((PaymentResult.Done) pays(request(amount, method, reference))).paid();
  }

  private List<JournalEntry> told(FactKind kind) {
    return cusco.database().read(tx -> cusco.branch().journal().linesAfter(tx, 0, 1000)).stream()
        .map(JournalEntry::parse)
        .filter(entry -> entry.kind().equals(kind.journalName()))
        .toList();
  }

  private long entries() {
    return cusco.database().read(cusco.branch().journal()::head).sequence();
  }

  private CashReport x() {
    return cusco.branch().drawer().x().orElseThrow();
  }

  @Test
  void aSaleOnCreditIsOwedAndBringsNoMoney() {
    Sale sale = onCredit(2);

    assertThat(sale.onAccount()).isEqualTo(Money.of("25.00"));
    assertThat(now(ana).owed()).isEqualTo(Money.of("25.00"));
    assertThat(now(ana).credit()).isEqualTo(Money.of("5.00"));
    assertThat(payments.movements(ana, 10))
        .extracting(AccountMovement::reference, AccountMovement::kind, AccountMovement::amount)
        .containsExactly(tuple(sale.id(), Kind.SALE, Money.of("25.00")));
    assertThat(x().expected(PaymentMethod.CASH)).isEqualTo(Money.of("100.00"));
    assertThat(x().sold(PaymentMethod.CREDIT)).isEqualTo(Money.of("25.00"));
  }

  @Test
  void partMayBePaidAndTheRestOwed() {
    Sale sale = partOnCredit(ticket(4), "30.00");

    assertThat(sale.onAccount()).isEqualTo(Money.of("30.00"));
    assertThat(now(ana).credit()).isEqualTo(Money.ZERO);
    assertThat(x().expected(PaymentMethod.CASH)).isEqualTo(Money.of("120.00"));
  }

  @Test
  void theSealOfItsReceiptSaysWhatIsOwedAndNoOtherBranchGivesMoneyForThat() {
    String code = cusco.branch().seals().of(partOnCredit(ticket(2), "10.00"));

    assertThat(code).contains(".2500.F1000.");
    Seal seal = ((SealCheck.Genuine) cusco.branch().seals().check(code)).seal();
    assertThat(cusco.branch().foreignReturns().left(seal)).isEqualTo(Money.of("15.00"));
    assertThat(cusco.branch().seals().check(code.replace(".F1000", "")))
        .isInstanceOf(SealCheck.Forged.class);
    assertThat(cusco.branch().seals().check(code.replace(".F1000", ".F0001")))
        .isInstanceOf(SealCheck.Forged.class);
  }

  @Test
  void aboveTheLimitNothingIsSold() {
    onCredit(2);
    long before = entries();

    CreditRefused refused = catchThrowableOfType(CreditRefused.class, () -> onCredit(1));

    assertThat(refused.customer().credit()).isEqualTo(Money.of("5.00"));
    assertThat(entries()).isEqualTo(before);
    assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(8));
    assertThat(now(ana).owed()).isEqualTo(Money.of("25.00"));
  }

  @Test
  void whoHasNoLimitHasNoCredit() {
    withLimit(now(ana), null);

    assertThat(catchThrowableOfType(CreditRefused.class, () -> onCredit(1))).isNotNull();
    assertThat(cusco.count("account_movements")).isZero();
  }

  @Test
  void nobodyOwesWhoIsNotKnown() {
    Ticket nobodys = Ticket.open().add(coffee, Quantity.ONE);

    assertThatIllegalArgumentException().isThrownBy(() -> onCredit(nobodys));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onCredit(nobodys.withCustomer("20100070970")));
    assertThat(cusco.count("sales")).isZero();
  }

  @Test
  void aCashierSellsOnCreditOnlyIfSomebodyAllowedIt() {
    Ticket ticket = ticket(1);
    Tender tender = Tender.of(ticket.total()).exactly(PaymentMethod.CREDIT, ticket.total(), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> cusco.branch().checkout().charge(ticket, tender, cusco.cashier()));

    Sale.Approval given =
        new Sale.Approval(
            Permission.SELL_ON_CREDIT.key(), MARTA.id(), MARTA.displayName(), "Vecina");
    Sale sale = cusco.branch().checkout().charge(ticket.approved(given), tender, cusco.cashier());
    assertThat(sale.approvals()).containsExactly(given);
  }

  @Test
  void theSameTicketTwiceIsOwedOnce() {
    Ticket ticket = ticket(1);

    assertThat(onCredit(ticket)).isEqualTo(onCredit(ticket));

    assertThat(now(ana).owed()).isEqualTo(Money.of("12.50"));
  }

  @Test
  void twoTillsTogetherNeverGiveMoreThanTheLimit() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Callable<Boolean> till =
        () -> {
          together.await();
          try {
            onCredit(2);
            return true;
          } catch (CreditRefused e) {
            return false;
          }
        };
    try (var tills = Executors.newFixedThreadPool(2)) {
      var sold = tills.invokeAll(List.of(till, till));
      assertThat(Stream.of(sold.get(0).get(), sold.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(now(ana).owed()).isEqualTo(Money.of("25.00"));
    assertThat(told(FactKind.SALE_RECORDED)).hasSize(1);
  }

  @Test
  void whatACustomerPaysIsOwedNoMoreAndIsInTheDrawer() {
    onCredit(2);

    CustomerPaid paid = paid("10.00", PaymentMethod.CASH, null);

    assertThat(paid.id()).isEqualTo("CUS-ABO-001");
    assertThat(paid.owed()).isEqualTo(Money.of("15.00"));
    assertThat(paid.session()).isEqualTo(session);
    assertThat(now(ana).owed()).isEqualTo(Money.of("15.00"));
    assertThat(x().collected(PaymentMethod.CASH)).isEqualTo(Money.of("10.00"));
    assertThat(x().expected(PaymentMethod.CASH)).isEqualTo(Money.of("110.00"));
    assertThat(FactKind.CUSTOMER_PAID.read(told(FactKind.CUSTOMER_PAID).getFirst().payload()))
        .isEqualTo(paid);
    assertThat(payments.find("CUS-ABO-001")).contains(paid);
  }

  @Test
  void theDrawerGivesBackWhatCustomersPaidAndZCountsIt() {
    onCredit(2);
    paid("10.00", PaymentMethod.CASH, null);
    paid("5.00", PaymentMethod.YAPE, "991");

    CashReport z =
        ((CloseResult.Closed)
                cusco
                    .branch()
                    .drawer()
                    .close(
                        session,
                        CashCount.of(Map.of(Money.of("10.00"), 11)),
                        Map.of(PaymentMethod.YAPE, Money.of("5.00")),
                        null,
                        cusco.cashier()))
            .report();

    assertThat(z.closing().orElseThrow().methods())
        .allSatisfy(method -> assertThat(method.difference()).isEqualTo(Money.ZERO))
        .noneSatisfy(method -> assertThat(method.method()).isEqualTo(PaymentMethod.CREDIT));
  }

  @Test
  void nobodyPaysMoreThanIsOwed() {
    onCredit(1);
    long before = entries();

    assertThat(pays(request("12.51", PaymentMethod.CASH, null)))
        .isEqualTo(new PaymentResult.MoreThanOwed(Money.of("12.50")));
    assertThat(entries()).isEqualTo(before);
    assertThat(now(ana).owed()).isEqualTo(Money.of("12.50"));
  }

  @Test
  void nothingAndWhatIsNoMoneyAndAWalletWithoutNumberAreRefused() {
    onCredit(1);

    for (PaymentRequest wrong :
        List.of(
            request("0.00", PaymentMethod.CASH, null),
            request("-1.00", PaymentMethod.CASH, null),
            request("1.00", PaymentMethod.CREDIT, null),
            request("1.00", PaymentMethod.ROUNDING, null),
            request("1.00", PaymentMethod.YAPE, " - "))) {
      assertThatIllegalArgumentException().isThrownBy(() -> pays(wrong));
    }
    assertThat(told(FactKind.CUSTOMER_PAID)).isEmpty();
  }

  @Test
  void withoutAnOpenDrawerNothingIsTaken() {
    onCredit(1);
    cusco
        .branch()
        .drawer()
        .close(
            session, CashCount.of(Map.of(Money.of("50.00"), 2)), Map.of(), null, cusco.cashier());

    assertThat(pays(request("5.00", PaymentMethod.CASH, null)))
        .isEqualTo(new PaymentResult.NoSession());
  }

  @Test
  void theSameRequestTwiceIsOnePayment() {
    onCredit(2);
    PaymentRequest wanted = request("10.00", PaymentMethod.CASH, null);

    assertThat(pays(wanted)).isEqualTo(pays(wanted));

    assertThat(now(ana).owed()).isEqualTo(Money.of("15.00"));
    assertThat(told(FactKind.CUSTOMER_PAID)).hasSize(1);
  }

  @Test
  void anOperationNumberPaysOnceWhetherASaleOrADebt() {
    onCredit(2);
    Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);
    Sale sale =
        cusco
            .branch()
            .checkout()
            .charge(
                ticket,
                Tender.of(ticket.total()).exactly(PaymentMethod.YAPE, ticket.total(), "00771"),
                cusco.cashier());

    assertThat(pays(request("5.00", PaymentMethod.YAPE, "771")))
        .isEqualTo(new PaymentResult.ReferenceUsed(sale.id()));
    assertThat(pays(request("5.00", PaymentMethod.YAPE, "772")))
        .isInstanceOf(PaymentResult.Done.class);
    assertThat(pays(request("5.00", PaymentMethod.YAPE, "772")))
        .isEqualTo(new PaymentResult.ReferenceUsed("CUS-ABO-001"));
    assertThat(now(ana).owed()).isEqualTo(Money.of("20.00"));
  }

  @Test
  void whatComesBackOfASaleOnCreditIsOwedNoMoreAndNeverGivenInCash() {
    Sale sale = onCredit(2);

    SaleReturned returned = returns(sale, 1, true);

    assertThat(returned.offAccount()).isEqualTo(Money.of("12.50"));
    assertThat(returned.moneyBack()).isEqualTo(Money.ZERO);
    assertThat(now(ana).owed()).isEqualTo(Money.of("12.50"));
    assertThat(x().expected(PaymentMethod.CASH)).isEqualTo(Money.of("100.00"));
  }

  @Test
  void whatWasPaidMeanwhileIsTheCustomersWhenAllComesBack() {
    Sale sale = onCredit(2);
    paid("20.00", PaymentMethod.CASH, null);

    returns(sale, 2, false);

    assertThat(now(ana).owed()).isEqualTo(Money.of("-20.00"));
    assertThat(now(ana).credit()).isEqualTo(Money.of("50.00"));
    onCredit(4);
    assertThat(now(ana).owed()).isEqualTo(Money.of("30.00"));
  }

  private SaleReturned returns(Sale sale, int pieces, boolean inCash) {
    ReturnRequest wanted =
        new ReturnRequest(
            UUID.randomUUID().toString(),
            sale.id(),
            List.of(new ReturnRequest.Item(1, Quantity.of(pieces), SaleReturned.Destination.STOCK)),
            "Se arrepintió",
            inCash);
    return ((ReturnResult.Done) cusco.branch().returns().give(wanted, MARTA, List.of())).returned();
  }

  @Test
  void onlyAManagerOrWhoAskedOneSaysHowMuchACustomerMayOwe() {
    var customers = cusco.branch().customers();
    CustomerChanged.State more =
        new CustomerChanged.State(ana.name(), null, null, Money.of("500.00"));
    User luis = new User("CUS-USR-900", "luis", "Luis", Role.SUPERVISOR, true);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> customers.change(ana, more, luis, List.of()));

    Approval allowed = new Approval(Permission.GIVE_CREDIT, MARTA, "Cliente antigua");
    assertThat(customers.change(ana, more, luis, List.of(allowed)).creditLimit())
        .isEqualTo(Money.of("500.00"));
    assertThat(
            cusco.branch().audit().between(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), 10))
        .extracting(line -> line.audited().action(), line -> line.audited().detail())
        .contains(tuple("credit-limit-set", "Ana Huamán: 30.00 → 500.00"));
  }

  @Test
  void debtorsAreFoundHoweverManyOweNothingAndTheMostFirst() {
    Customer eva = withLimit(created("41111111", "Zoila Eva Huamán"), "100.00");
    created("42222222", "Abel Huamán");
    onCredit(1);
    onCredit(ticket(3).withCustomer(eva.document()));
    var customers = cusco.branch().customers();

    assertThat(customers.debtors("", 10)).containsExactly(now(eva), now(ana));
    assertThat(customers.debtors("huaman", 1)).containsExactly(now(eva));
    assertThat(customers.debtors("abel", 10)).isEmpty();
    assertThat(customers.owedInAll()).isEqualTo(Money.of("50.00"));
  }

  @Test
  void aLimitBelowWhatIsOwedOnlyStopsFurtherCredit() {
    onCredit(2);

    Customer less = withLimit(now(ana), "10.00");

    assertThat(less.owed()).isEqualTo(Money.of("25.00"));
    assertThat(less.credit()).isEqualTo(Money.ZERO);
  }
}
