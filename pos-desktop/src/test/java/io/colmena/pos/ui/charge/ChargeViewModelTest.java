package io.colmena.pos.ui.charge;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.LateTasks;
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
            sales::add);
    closed.close();
    unlucky.confirm();
    assertThat(sales).isEmpty();
    assertThat(unlucky.noticeProperty().get().text()).contains("No se perdió nada");
    assertThat(unlucky.tenderProperty().get().isComplete()).isTrue();
    assertThat(unlucky.busyProperty().get()).isFalse();
  }
}
