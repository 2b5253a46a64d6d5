package io.colmena.pos.ui.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.cash.CashDrawer;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Texts;
import io.colmena.pos.ui.charge.ChargeViewModel.Outlook;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChargeViewModelTest {
  @TempDir private static Path folder;
  private static DemoShop shop;

  private final List<Sale> sales = new ArrayList<>();
  private final Ticket ticket = Ticket.open().add(shop.product("ARR5"), Quantity.ONE);
  private final LateTasks late = new LateTasks();
  private final ChargeViewModel charge =
      new ChargeViewModel(
          shop.branch().checkout(),
          new Texts(Locale.of("es")),
          new InlineTasks(),
          ticket,
          shop.rosa(),
          Money.of("0.10"),
          sales::add);

  @BeforeAll
  static void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private static Outlook outlook(String remaining, String change) {
    return new Outlook(Money.of(remaining), Money.of(change));
  }

  @Test
  void proposesTheExactAmountInCash() {
    assertThat(charge.amountProperty().get()).isEqualTo("24.90");
    assertThat(charge.methodProperty().get()).isEqualTo(PaymentMethod.CASH);
    charge.confirm();
    assertThat(sales).hasSize(1);
    assertThat(sales.getFirst().payments())
        .containsExactly(new Sale.Payment(PaymentMethod.CASH, Money.of("24.90"), null, null));
  }

  @Test
  void saysTheChangeWhileItIsTyped() {
    charge.amountProperty().set("5");
    assertThat(charge.outlookProperty().get()).isEqualTo(outlook("19.90", "0"));
    charge.amountProperty().set("50");
    assertThat(charge.outlookProperty().get()).isEqualTo(outlook("0", "25.10"));
    charge.quick(Money.of("100"));
    assertThat(charge.outlookProperty().get()).isEqualTo(outlook("0", "75.10"));
    charge.amountProperty().set("");
    assertThat(charge.outlookProperty().get()).isEqualTo(outlook("24.90", "0"));
  }

  @Test
  void cashGivesChange() {
    charge.amountProperty().set("50");
    charge.confirm();
    assertThat(sales.getFirst().payments().getFirst().received()).isEqualTo(Money.of("50"));
  }

  @Test
  void aCardPaysExactlyAndKeepsItsReference() {
    charge.choose(PaymentMethod.CARD);
    charge.amountProperty().set("30");
    charge.confirm();
    assertThat(sales).isEmpty();
    assertThat(charge.noticeProperty().get().text()).contains("no hay vuelto", "24.90");
    charge.proposeRest();
    charge.referenceProperty().set(" 004518 ");
    charge.confirm();
    assertThat(sales.getFirst().payments())
        .containsExactly(new Sale.Payment(PaymentMethod.CARD, Money.of("24.90"), null, "004518"));
  }

  @Test
  void severalMethodsPayOneTicket() {
    charge.choose(PaymentMethod.YAPE);
    charge.amountProperty().set("10");
    charge.referenceProperty().set("87654321");
    charge.confirm();
    assertThat(charge.amountProperty().get()).isEqualTo("14.90");
    assertThat(charge.referenceProperty().get()).isEmpty();
    charge.choose(PaymentMethod.CASH);
    charge.amountProperty().set("20");
    charge.confirm();
    assertThat(sales.getFirst().payments())
        .extracting(payment -> payment.method() + " " + payment.amount())
        .containsExactly("YAPE 10.00", "CASH 14.90");
  }

  @Test
  void thePaymentTakenLastCanBeTakenBack() {
    charge.amountProperty().set("10");
    charge.confirm();
    charge.undoPayment();
    assertThat(charge.tenderProperty().get().payments()).isEmpty();
    assertThat(charge.amountProperty().get()).isEqualTo("24.90");
  }

  @Test
  void nonsenseIsRefusedInWords() {
    for (String nonsense : List.of("", "0", "-5", "abc", "1.999")) {
      charge.amountProperty().set(nonsense);
      charge.confirm();
      assertThat(charge.noticeProperty().get().text()).as(nonsense).contains("12.50");
    }
    assertThat(sales).isEmpty();
  }

  @Test
  void aCommaIsAPoint() {
    charge.amountProperty().set("24,90");
    charge.confirm();
    assertThat(sales).hasSize(1);
  }

  @Test
  void confirmingTwiceMakesOneSale() {
    ChargeViewModel slow =
        new ChargeViewModel(
            shop.branch().checkout(),
            new Texts(Locale.of("es")),
            late,
            ticket,
            shop.rosa(),
            Money.of("0.10"),
            sales::add);
    slow.confirm();
    assertThat(slow.busyProperty().get()).isTrue();
    slow.confirm();
    late.catchUp();
    assertThat(slow.busyProperty().get()).isFalse();
    assertThat(sales).hasSize(1);
  }

  @Test
  void aSaleThatCannotBeWrittenIsSaidAndTriedAgain(@TempDir Path elsewhere) {
    DemoShop closed = DemoShop.open(elsewhere, DemoShop.NOBODY);
    ChargeViewModel unlucky =
        new ChargeViewModel(
            closed.branch().checkout(),
            new Texts(Locale.of("es")),
            new InlineTasks(),
            ticket,
            closed.rosa(),
            Money.of("0.10"),
            sales::add);
    closed.close();
    unlucky.confirm();
    assertThat(sales).isEmpty();
    assertThat(unlucky.noticeProperty().get().text()).contains("No se perdió nada");
    assertThat(unlucky.tenderProperty().get().isComplete()).isTrue();
    assertThat(unlucky.busyProperty().get()).isFalse();
  }

  private ChargeViewModel charging(String code, String quantity) {
    return new ChargeViewModel(
        shop.branch().checkout(),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        Ticket.open().add(shop.product(code), Quantity.of(quantity)),
        shop.rosa(),
        Money.of("0.10"),
        sales::add);
  }

  private List<String> paid() {
    return sales.getLast().payments().stream()
        .map(payment -> payment.method() + " " + payment.amount() + " of " + payment.received())
        .toList();
  }

  @Test
  void cashIsRoundedDownAndACardIsNot() {
    ChargeViewModel potatoes = charging("PAPA", "0.755");
    assertThat(potatoes.total()).isEqualTo(Money.of("3.17"));
    assertThat(potatoes.amountProperty().get()).isEqualTo("3.10");
    assertThat(potatoes.rounding()).isEqualTo(Money.of("0.07"));
    potatoes.choose(PaymentMethod.CARD);
    assertThat(potatoes.amountProperty().get()).isEqualTo("3.17");
    assertThat(potatoes.rounding()).isEqualTo(Money.ZERO);
    potatoes.choose(PaymentMethod.CASH);
    potatoes.quick(Money.of("10"));
    assertThat(potatoes.outlookProperty().get()).isEqualTo(outlook("0", "6.90"));
    potatoes.confirm();
    assertThat(paid()).containsExactly("CASH 3.10 of 10.00", "ROUNDING 0.07 of null");
  }

  @Test
  void onlyTheLastPaymentInCashIsRoundedAndTakenBackWithItsRounding() {
    ChargeViewModel potatoes = charging("PAPA", "0.755");
    potatoes.amountProperty().set("1");
    potatoes.confirm();
    assertThat(potatoes.amountProperty().get()).isEqualTo("2.10");
    potatoes.choose(PaymentMethod.CARD);
    potatoes.amountProperty().set("1.50");
    potatoes.confirm();
    potatoes.choose(PaymentMethod.CASH);
    assertThat(potatoes.amountProperty().get()).isEqualTo("0.60");
    potatoes.confirm();
    assertThat(paid())
        .containsExactly(
            "CASH 1.00 of null", "CARD 1.50 of null", "CASH 0.60 of null", "ROUNDING 0.07 of null");
    potatoes.undoPayment();
    assertThat(potatoes.tenderProperty().get().remaining()).isEqualTo(Money.of("0.67"));
  }

  @Test
  void aWalletNeedsItsOperationNumber() {
    charge.choose(PaymentMethod.YAPE);
    for (String nothing : List.of("", "  ", "000", "- -")) {
      charge.referenceProperty().set(nothing);
      charge.confirm();
      assertThat(charge.noticeProperty().get().text()).as(nothing).contains("Yape");
    }
    charge.referenceProperty().set("7".repeat(41));
    charge.confirm();
    assertThat(charge.noticeProperty().get().text()).contains("40");
    assertThat(sales).isEmpty();
    assertThat(charge.tenderProperty().get().payments()).isEmpty();
  }

  @Test
  void anOperationNumberPaysOneSale() {
    charge.choose(PaymentMethod.PLIN);
    charge.referenceProperty().set("0045 18");
    charge.confirm();
    Sale first = sales.getFirst();
    ChargeViewModel again = charging("ARR5", "1");
    again.choose(PaymentMethod.PLIN);
    again.referenceProperty().set("4518");
    again.confirm();
    assertThat(again.noticeProperty().get().text()).contains(first.id(), "Plin", "4518");
    assertThat(again.tenderProperty().get().payments()).isEmpty();
    assertThat(again.methodProperty().get()).isEqualTo(PaymentMethod.PLIN);
    assertThat(again.amountProperty().get()).isEqualTo("24.90");
    again.referenceProperty().set("4519");
    again.confirm();
    assertThat(sales).hasSize(2);
  }

  @Test
  void anOperationNumberStandsOnceOnATicket() {
    charge.choose(PaymentMethod.YAPE);
    charge.amountProperty().set("10");
    charge.referenceProperty().set("99118822");
    charge.confirm();
    charge.referenceProperty().set("0-99118822");
    charge.confirm();
    assertThat(charge.noticeProperty().get().text()).contains("0-99118822", "este ticket");
    assertThat(sales).isEmpty();
  }

  @Test
  void aBillionOrAFractionOfACentimoIsNoPayment() {
    charge.choose(PaymentMethod.CARD);
    for (String nonsense : List.of("1e9", "0", "-1", "abc", "1.005")) {
      charge.amountProperty().set(nonsense);
      charge.confirm();
      assertThat(charge.noticeProperty().get().text()).as(nonsense).contains("12.50");
    }
    charge.amountProperty().set("1000000000");
    charge.confirm();
    assertThat(charge.noticeProperty().get().text()).contains("no hay vuelto");
    assertThat(sales).isEmpty();
  }

  @Test
  void aRestThatNoCoinPaysIsLeftToTheCustomer() {
    ChargeViewModel potatoes = charging("PAPA", "0.755");
    potatoes.choose(PaymentMethod.CARD);
    potatoes.amountProperty().set("3.10");
    potatoes.confirm();
    potatoes.choose(PaymentMethod.CASH);
    potatoes.confirm();
    assertThat(paid()).containsExactly("CARD 3.10 of null", "ROUNDING 0.07 of null");
  }

  @Test
  void changeLargerThanTheDrawerHoldsIsWarnedOfAndMayBeGivenAllTheSame(@TempDir Path elsewhere) {
    try (DemoShop own = DemoShop.open(elsewhere, DemoShop.NOBODY)) {
      CashDrawer drawer = own.branch().drawer();
      drawer.open(CashCount.of(Map.of(Money.of("20"), 1)), own.rosa());
      ChargeViewModel rice =
          new ChargeViewModel(
              own.branch().checkout(),
              new Texts(Locale.of("es")),
              new InlineTasks(),
              Ticket.open().add(own.product("ARR5"), Quantity.ONE),
              own.rosa(),
              Money.of("0.10"),
              drawer::checkChange,
              (_, allowed) -> allowed.accept(null),
              sales::add);
      rice.amountProperty().set("40");
      assertThat(rice.noticeProperty().get()).isEqualTo(Notice.NONE);
      rice.amountProperty().set("50");
      assertThat(rice.noticeProperty().get().kind()).isEqualTo(Notice.Kind.WARNING);
      assertThat(rice.noticeProperty().get().text().replace('\u00a0', ' '))
          .contains("S/ 25.10")
          .doesNotContain("20.00"); // who counts blindly must not learn it here
      rice.amountProperty().set("24.90");
      assertThat(rice.noticeProperty().get()).isEqualTo(Notice.NONE);
      rice.amountProperty().set("50");
      rice.confirm();
      assertThat(sales.getLast().payments().getFirst().received()).isEqualTo(Money.of("50"));
    }
  }

  @Test
  void aCardThatPaysTooLittleMakesNoSaleAndLeavesTheRestToBePaid() {
    charge.choose(PaymentMethod.CARD);
    charge.amountProperty().set("20");
    charge.confirm();
    assertThat(sales).isEmpty();
    assertThat(charge.tenderProperty().get().remaining()).isEqualTo(Money.of("4.90"));
    assertThat(charge.amountProperty().get()).isEqualTo("4.90");
    charge.amountProperty().set("4.91");
    charge.confirm();
    assertThat(sales).isEmpty();
    assertThat(charge.noticeProperty().get().text()).contains("4.90");
  }
}
