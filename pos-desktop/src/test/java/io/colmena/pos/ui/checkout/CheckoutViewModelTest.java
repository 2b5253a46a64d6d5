package io.colmena.pos.ui.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Offer;
import io.colmena.pos.catalog.ScaleLabels;
import io.colmena.pos.checkout.Concession;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.TicketLine;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Limits;
import io.colmena.pos.people.Permission;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.tickets.HeldTicket;
import io.colmena.pos.ui.BackgroundTasks;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckoutViewModelTest {
  @TempDir private static Path folder;
  private static DemoShop shop;
  private static User rosa;

  private final NotedDialogs dialogs = new NotedDialogs();
  private final Session session = new Session();
  private final CheckoutViewModel till = model(new InlineTasks());

  @BeforeAll
  static void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    rosa = shop.rosa();
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  /** A till that was not in the middle of anything. */
  private CheckoutViewModel model(BackgroundTasks tasks) {
    shop.branch().tickets().keep(Ticket.open());
    return restarted(tasks);
  }

  private CheckoutViewModel restarted(BackgroundTasks tasks) {
    session.begin(rosa);
    return new CheckoutViewModel(
        shop.branch().catalog(),
        shop.branch().checkout(),
        new Texts(Locale.of("es")),
        tasks,
        dialogs,
        session,
        shop.branch().tickets(),
        Limits.DEFAULT,
        ScaleLabels.of("20:weight, 21:price"),
        WhenShort.WARN);
  }

  private List<String> lines() {
    return lines(till);
  }

  private static List<String> lines(CheckoutViewModel model) {
    return model.editor().ticket().lines().stream().map(CheckoutViewModelTest::line).toList();
  }

  private static String line(TicketLine line) {
    return line.quantity() + " " + line.product().code();
  }

  private String said() {
    return till.noticeProperty().get().text();
  }

  private void enter(String text) {
    till.entryProperty().set(text);
    till.typed();
    till.submit();
  }

  @Test
  void aScanAddsALineAndAnotherScanOneMore() {
    till.scanned(DemoShop.INCA_KOLA);
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.INCA_KOLA);
    assertThat(lines()).containsExactly("2 IK500", "1 ARR5");
    assertThat(till.editor().chosenProperty().get()).isZero();
    assertThat(said()).isEmpty();
  }

  @Test
  void aNumberAndAStarBeforeAScanAddThatMany() {
    till.entryProperty().set("3*");
    till.scanned(DemoShop.MILK);
    assertThat(lines()).containsExactly("3 LEG400");
    assertThat(till.entryProperty().get()).isEmpty();
  }

  @Test
  void anUnknownBarcodeIsSaidAndAddsNothing() {
    till.scanned("7759999999996");
    assertThat(lines()).isEmpty();
    assertThat(till.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(said()).contains("7759999999996", "F2");
  }

  @Test
  void aWithdrawnProductIsSaidAndAddsNothing() {
    till.scanned(DemoShop.OLD_SOAP);
    assertThat(lines()).isEmpty();
    assertThat(said()).contains("Jabón Bolívar antiguo", "ya no se vende");
  }

  @Test
  void theSearchShowsWhatIsFoundWithItsStock() {
    till.entryProperty().set("leche");
    till.typed();
    assertThat(till.search().offers())
        .extracting(offer -> offer.product().code() + " " + offer.inStock())
        .containsExactly("LECHA 30", "LECSOY 0", "LEG400 96");
  }

  @Test
  void enterTakesTheChosenOffer() {
    till.entryProperty().set("2*leche");
    till.typed();
    till.move(1);
    till.submit();
    assertThat(lines()).containsExactly("2 LECSOY");
    assertThat(till.search().offers()).isEmpty();
    assertThat(till.entryProperty().get()).isEmpty();
  }

  @Test
  void anExactCodeWinsOverTheList() {
    enter("ATUN");
    assertThat(lines()).containsExactly("1 ATUN");
  }

  @Test
  void enterBeforeTheListTakesOnlyWhatCannotBeMistaken() {
    till.entryProperty().set("detergente");
    till.submit();
    assertThat(lines()).containsExactly("1 DET2");
    till.entryProperty().set("leche");
    till.submit();
    assertThat(lines()).containsExactly("1 DET2");
    assertThat(said()).contains("leche");
  }

  @Test
  void whatIsNotFoundStaysInTheFieldToBeMended() {
    enter("lehce");
    assertThat(till.entryProperty().get()).isEqualTo("lehce");
    assertThat(said()).contains("lehce");
  }

  @Test
  void whatIsTypedNextIsNotLostToASlowAnswer() {
    LateTasks late = new LateTasks();
    CheckoutViewModel slow = model(late);
    slow.entryProperty().set("ATUN");
    slow.submit();
    slow.submit();
    slow.entryProperty().set("ACE");
    late.catchUp();
    assertThat(lines(slow)).containsExactly("1 ATUN");
    assertThat(slow.entryProperty().get()).isEqualTo("ACE");
  }

  @Test
  void aWeighedProductAsksForTheWeight() {
    enter("PAPA");
    assertThat(dialogs.opened).containsExactly("quantity of PAPA");
    assertThat(lines()).isEmpty();
    dialogs.quantityAnswer.accept(Quantity.of("0.755"));
    assertThat(lines()).containsExactly("0.755 PAPA");
  }

  @Test
  void aWeightBeforeTheStarNeedsNoQuestion() {
    enter("0.5*PAPA");
    assertThat(lines()).containsExactly("0.5 PAPA");
    assertThat(dialogs.opened).isEmpty();
  }

  @Test
  void halfAPieceIsRefused() {
    enter("0.5*ATUN");
    assertThat(lines()).isEmpty();
    assertThat(said()).contains("0.5");
  }

  @Test
  void sellingMoreThanTheBooksHaveIsOnlyAWarning() {
    enter("LECSOY");
    assertThat(lines()).containsExactly("1 LECSOY");
    assertThat(till.noticeProperty().get().kind()).isEqualTo(Notice.Kind.WARNING);
  }

  @Test
  void theQuantityOfTheChosenLineIsChanged() {
    till.scanned(DemoShop.INCA_KOLA);
    till.scanned(DemoShop.RICE);
    till.move(-1);
    till.askQuantity();
    assertThat(dialogs.opened).containsExactly("quantity of IK500, now 1");
    dialogs.quantityAnswer.accept(Quantity.of(6));
    assertThat(lines()).containsExactly("6 IK500", "1 ARR5");
  }

  @Test
  void plusAndMinusStopAtOne() {
    till.scanned(DemoShop.INCA_KOLA);
    till.changeQuantity(1);
    assertThat(lines()).containsExactly("2 IK500");
    till.changeQuantity(-1);
    till.changeQuantity(-1);
    assertThat(lines()).containsExactly("1 IK500");
  }

  @Test
  void aRemovedLineComesBack() {
    till.scanned(DemoShop.INCA_KOLA);
    till.scanned(DemoShop.RICE);
    till.remove();
    assertThat(lines()).containsExactly("1 IK500");
    assertThat(said()).contains("Arroz", "Ctrl+Z");
    till.undo();
    assertThat(lines()).containsExactly("1 IK500", "1 ARR5");
    till.undo();
    till.undo();
    assertThat(lines()).isEmpty();
    till.undo();
    assertThat(said()).contains("nada que deshacer");
  }

  @Test
  void removingTheLastLineLeavesNothingChosen() {
    till.scanned(DemoShop.RICE);
    till.remove();
    assertThat(till.editor().chosenLine()).isNull();
    till.remove();
    assertThat(said()).contains("vacío");
  }

  @Test
  void aPriceIsCheckedWithoutAdding() {
    till.togglePriceCheck();
    till.scanned(DemoShop.RICE);
    assertThat(lines()).isEmpty();
    assertThat(said()).contains("Arroz", "24.90", "Quedan");
    till.scanned(DemoShop.RICE);
    assertThat(lines()).containsExactly("1 ARR5");
  }

  @Test
  void theCustomerIsShownAndStaysWithTheTicketAfterTheProgramDied() {
    Customer ana = customer("45678912", "Ana Huamán");
    till.scanned(DemoShop.RICE);
    till.askCustomer();
    dialogs.customerAnswer.accept(Optional.of(ana));
    assertThat(till.customerProperty().get()).isEqualTo("45678912 · Ana Huamán");
    CheckoutViewModel again = restarted(new InlineTasks());
    assertThat(again.customerProperty().get()).isEqualTo("45678912 · Ana Huamán");
    till.askCustomer();
    dialogs.customerAnswer.accept(Optional.empty());
    assertThat(till.customerProperty().get()).isEmpty();
    assertThat(till.editor().ticket().customer()).isNull();
  }

  @Test
  void chargingMoreThanSevenHundredSolesAsksForTheDocumentFirst() {
    session.begin(shop.rosa());
    Customer luz = customer("41111111", "Luz Mamani");
    enter("BOLS");
    till.charge();
    assertThat(dialogs.opened)
        .singleElement()
        .asString()
        .startsWith("customer: Una venta de más de")
        .contains("700.00");
    dialogs.customerAnswer.accept(Optional.of(luz));
    assertThat(dialogs.opened).hasSize(2).last().isEqualTo("charge 38999.90");
  }

  private static Customer customer(String document, String name) {
    var result = shop.branch().customers().create(new CustomerDocument(document), name, null, null);
    return ((CreateResult.Created) result).customer();
  }

  @Test
  void nothingIsChargedOnAnEmptyTicket() {
    session.begin(shop.rosa());
    till.charge();
    assertThat(dialogs.opened).isEmpty();
    assertThat(said()).contains("vacío");
  }

  @Test
  void chargingWaitsForTheScansBeforeIt() {
    LateTasks late = new LateTasks();
    CheckoutViewModel slow = model(late);
    session.begin(shop.rosa());
    slow.scanned(DemoShop.RICE);
    slow.charge();
    slow.scanned(DemoShop.INCA_KOLA);
    late.catchUp();
    assertThat(dialogs.opened).containsExactly("charge 24.90");
    assertThat(lines(slow)).containsExactly("1 ARR5");
    assertThat(dialogs.refusedScans).isEqualTo(1);
  }

  @Test
  void chargingTwiceOpensOneDialog() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    till.charge();
    till.charge();
    assertThat(dialogs.opened).containsExactly("charge 24.90");
  }

  @Test
  void aSaleGivesAFreshTicketAndTheReceipt() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    till.charge();
    Sale sale = shop.sellRice();
    dialogs.chargedAnswer.accept(sale);
    assertThat(lines()).isEmpty();
    assertThat(till.lastSaleProperty().get()).isEqualTo(sale);
    assertThat(dialogs.opened).endsWith("receipt of " + sale.id() + ", just sold");
    till.undo();
    assertThat(lines()).as("a sale is not undone").isEmpty();
    till.showLastReceipt();
    assertThat(dialogs.opened).endsWith("receipt of " + sale.id());
  }

  @Test
  void theLastSaleIsKnownAfterARestart() {
    Sale sale = shop.sellRice();
    assertThat(model(new InlineTasks()).lastSaleProperty().get()).isEqualTo(sale);
  }

  @Test
  void lockingKeepsTheTicket() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    till.lock();
    assertThat(session.cashier()).isNull();
    assertThat(session.previous()).isEqualTo(shop.rosa());
    assertThat(lines()).containsExactly("1 ARR5");
  }

  @Test
  void anUnfinishedTicketIsBackAfterACrash() {
    till.scanned(DemoShop.RICE);
    enter("0.5*PAPA");
    CheckoutViewModel next = restarted(new InlineTasks());
    assertThat(lines(next)).containsExactly("1 ARR5", "0.5 PAPA");
    assertThat(next.editor().ticket()).isEqualTo(till.editor().ticket());
    assertThat(next.noticeProperty().get().text()).contains("2 líneas", "27.00");
    next.remove();
    assertThat(lines(restarted(new InlineTasks()))).containsExactly("1 ARR5");
  }

  @Test
  void theScreenDoesNotWaitUntilTheTicketIsKeptAndItsLastStateWins() {
    LateTasks late = new LateTasks();
    CheckoutViewModel slow = model(late);
    late.catchUp();
    slow.scanned(DemoShop.RICE);
    late.catchUp();
    slow.changeQuantity(1);
    slow.changeQuantity(1);
    assertThat(lines(slow)).containsExactly("3 ARR5");
    late.catchUp();
    assertThat(lines(restarted(new InlineTasks()))).containsExactly("3 ARR5");
  }

  @Test
  void aSaleWhoseReceiptNobodySawIsOfferedAfterACrash() {
    till.scanned(DemoShop.RICE);
    Ticket ticket = till.editor().ticket();
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());
    Sale sale = shop.branch().checkout().charge(ticket, tender, shop.rosa());
    CheckoutViewModel next = restarted(new InlineTasks());
    assertThat(lines(next)).isEmpty();
    assertThat(next.noticeProperty().get().text()).contains(sale.id(), "24.90", "Ctrl+R");
    next.showLastReceipt();
    assertThat(dialogs.opened).endsWith("receipt of " + sale.id());
  }

  @Test
  void afterTheReceiptNothingIsLeftToBringBack() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    Ticket ticket = till.editor().ticket();
    till.charge();
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());
    dialogs.chargedAnswer.accept(shop.branch().checkout().charge(ticket, tender, shop.rosa()));
    assertThat(restarted(new InlineTasks()).noticeProperty().get()).isEqualTo(Notice.NONE);
  }

  @Test
  void aHeldTicketGivesWayToTheNextCustomerAndComesBack() {
    session.begin(shop.rosa());
    till.hold();
    assertThat(said()).contains("vacío");
    till.scanned(DemoShop.RICE);
    till.hold();
    assertThat(dialogs.opened).containsExactly("name for 24.90");
    dialogs.nameAnswer.accept("casaca roja");
    assertThat(lines()).isEmpty();
    assertThat(said()).contains("F6");
    till.scanned(DemoShop.MILK);
    till.recall();
    assertThat(said()).as("one ticket at a time").contains("F5");
    assertThat(dialogs.opened).hasSize(1);
    till.remove();
    till.recall();
    HeldTicket held = shop.branch().tickets().held().getLast();
    assertThat(held.name()).isEqualTo("casaca roja");
    dialogs.heldAnswer.accept(held);
    assertThat(lines()).containsExactly("1 ARR5");
    assertThat(till.editor().chosenProperty().get()).isZero();
    assertThat(lines(restarted(new InlineTasks()))).containsExactly("1 ARR5");
    till.remove();
    dialogs.heldAnswer.accept(held);
    assertThat(said()).contains("otra caja");
  }

  @Test
  void whatIsAddedWhileATicketIsBeingHeldIsHeldToo() {
    LateTasks late = new LateTasks();
    CheckoutViewModel slow = model(late);
    session.begin(shop.rosa());
    slow.scanned(DemoShop.RICE);
    late.catchUp();
    slow.hold();
    dialogs.nameAnswer.accept("");
    slow.changeQuantity(1);
    late.catchUp();
    assertThat(lines(slow)).isEmpty();
    HeldTicket held = shop.branch().tickets().held().getLast();
    assertThat(held.total()).isEqualTo(Money.of("49.80"));
    shop.branch().tickets().recall(held.key());
  }

  @Test
  void theWholeTicketIsRemovedAfterAQuestionAndComesBack() {
    till.removeAll();
    assertThat(dialogs.opened).isEmpty();
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.MILK);
    till.removeAll();
    assertThat(dialogs.opened).containsExactly("confirm");
    assertThat(lines()).hasSize(2);
    dialogs.confirmed.run();
    assertThat(lines()).isEmpty();
    assertThat(lines(restarted(new InlineTasks()))).isEmpty();
    till.undo();
    assertThat(lines()).containsExactly("1 ARR5", "1 LEG400");
    assertThat(lines(restarted(new InlineTasks()))).containsExactly("1 ARR5", "1 LEG400");
  }

  private Concession percentOff(String percent) {
    return Concession.percent(till.editor().ticket(), 0, new BigDecimal(percent));
  }

  private static User nadia(Role role) {
    return new User("CUS-USR-009", "nadia", "Nadia Rojas", role, true);
  }

  @Test
  void aDiscountWithinTheCashiersLimitNeedsNobody() {
    session.begin(shop.rosa());
    till.askTerms();
    assertThat(said()).contains("vacío");
    till.scanned(DemoShop.RICE);
    till.askTerms();
    assertThat(dialogs.opened).containsExactly("terms for line 0");
    dialogs.termsAnswer.accept(percentOff("5"));
    assertThat(till.editor().ticket().total()).isEqualTo(Money.of("23.66"));
    till.scanned(DemoShop.RICE);
    assertThat(lines()).as("other terms, another line").containsExactly("1 ARR5", "1 ARR5");
    till.undo();
    till.undo();
    assertThat(till.editor().ticket().total()).isEqualTo(Money.of("24.90"));
  }

  @Test
  void aboveTheLimitSomebodyWithAWiderOneIsAskedAndRemembered() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    till.askTerms();
    dialogs.termsAnswer.accept(percentOff("5.1"));
    assertThat(dialogs.opened.getLast().replace('\u00a0', ' '))
        .startsWith("approval to discount by a supervisor: Rosa Quispe")
        .contains("24.90", "23.64");
    assertThat(till.editor().ticket().total()).isEqualTo(Money.of("24.90"));
    dialogs.approvalByAnswer.accept(
        new Approval(Permission.DISCOUNT, nadia(Role.SUPERVISOR), "caja golpeada"));
    Ticket ticket = till.editor().ticket();
    assertThat(ticket.total()).isEqualTo(Money.of("23.64"));
    Sale.Approval told =
        new Sale.Approval("discount", "CUS-USR-009", "Nadia Rojas", "caja golpeada");
    assertThat(ticket.approvals()).containsExactly(told);
    assertThat(restarted(new InlineTasks()).editor().ticket()).isEqualTo(ticket);
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());
    Sale sale = shop.branch().checkout().charge(ticket, tender, shop.rosa());
    assertThat(sale.approvals()).containsExactly(told);
    assertThat(shop.branch().checkout().lastMadeHere()).contains(sale);
  }

  @Test
  void whoeverAllowsItMustBeAllowedToAllowSoMuch() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    till.askTerms();
    dialogs.termsAnswer.accept(percentOff("30"));
    assertThat(dialogs.opened.getLast()).startsWith("approval to discount by a branch-manager");
    dialogs.approvalByAnswer.accept(
        new Approval(Permission.DISCOUNT, nadia(Role.SUPERVISOR), "porque sí"));
    assertThat(till.editor().ticket().total()).isEqualTo(Money.of("24.90"));
    assertThat(said()).contains("Nadia Rojas");
  }

  @Test
  void anotherPriceIsNotTheCashiersToGive() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    for (String price : List.of("24.00", "26.00")) {
      till.askTerms();
      dialogs.termsAnswer.accept(Concession.price(till.editor().ticket(), 0, Money.of(price)));
      assertThat(dialogs.opened.getLast()).startsWith("approval to override-price by a supervisor");
    }
    session.begin(nadia(Role.SUPERVISOR));
    till.askTerms();
    dialogs.termsAnswer.accept(Concession.price(till.editor().ticket(), 0, Money.of("20.00")));
    assertThat(till.editor().ticket().total()).isEqualTo(Money.of("20.00"));
  }

  @Test
  void theLimitIsForAllThatWasTakenOffTogether() {
    session.begin(shop.rosa());
    till.scanned(DemoShop.RICE);
    till.askTerms();
    dialogs.termsAnswer.accept(Concession.percent(till.editor().ticket(), new BigDecimal("4")));
    assertThat(till.editor().ticket().discount()).isEqualTo(Money.of("0.99"));
    till.askTerms();
    dialogs.termsAnswer.accept(Concession.percent(till.editor().ticket(), new BigDecimal("4")));
    assertThat(dialogs.opened.getLast()).startsWith("approval to discount");
    till.askTerms();
    dialogs.termsAnswer.accept(Concession.discount(till.editor().ticket(), Money.ZERO));
    assertThat(till.editor().ticket().total()).isEqualTo(Money.of("24.90"));
  }

  @Test
  void aWeightLabelAddsItsKilosAndAPriceLabelItsPrice() {
    till.scanned("2000777007552");
    assertThat(lines()).containsExactly("0.755 777");
    till.scanned("2100777012508");
    assertThat(lines()).containsExactly("0.755 777", "0.348 777");
    assertThat(till.editor().ticket().lines().getLast().total()).isEqualTo(Money.of("12.50"));
    till.scanned("2000777002458");
    assertThat(lines()).as("kilos come together").containsExactly("1 777", "0.348 777");
    assertThat(said()).isEmpty();
  }

  @Test
  void aLabelThatSaysNothingOrNamesNothingIsRefused() {
    till.scanned("2000777000003");
    assertThat(said()).contains("Queso");
    till.scanned("2000778007551");
    assertThat(said()).contains("2000778007551");
    till.scanned("2000001007556");
    assertThat(said()).as("sold by the piece").contains("Fósforos");
    assertThat(lines()).isEmpty();
  }

  @Test
  void whatIsChosenCanBecomeAFavouriteAndOneThatIsTakenGoesOntoTheTicket() {
    till.chooseFavourite();
    till.scanned(DemoShop.RICE);
    till.chooseFavourite();
    till.entryProperty().set("papa amarilla");
    till.typed();
    till.chooseFavourite();
    assertThat(dialogs.opened)
        .containsExactly("favourites", "favourites, perhaps ARR5", "favourites, perhaps PAPA");

    till.entryProperty().set("3*");
    dialogs.favouriteAnswer.accept(new Offer(shop.product("BOLSA"), Quantity.of(500)));
    assertThat(lines()).containsExactly("1 ARR5", "3 BOLSA");
    dialogs.favouriteAnswer.accept(new Offer(shop.product("PAPA"), Quantity.ONE));
    assertThat(dialogs.opened).endsWith("quantity of PAPA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0*ARR5",
        "-1*ARR5",
        "1e9*ARR5",
        "999999999*ARR5",
        "1000000000*ARR5",
        "abc*ARR5",
        "1,5*ARR5",
        "1.5*ARR5",
        "0*PAPA",
        "1,5,5*PAPA",
        "0.0001*PAPA"
      })
  void aQuantityThatNobodySellsAddsNothingAndIsSaid(String typed) {
    enter(typed);
    assertThat(lines()).isEmpty();
    assertThat(till.noticeProperty().get().kind()).isEqualTo(Notice.Kind.ERROR);
    assertThat(dialogs.opened).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5*PAPA", "1.5*PAPA"})
  void aCommaIsAPointInAWeight(String typed) {
    enter(typed);
    assertThat(lines()).containsExactly("1.5 PAPA");
  }
}
