package io.colmena.pos.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rosa sells in the real window, with nothing but a keyboard and a scanner. */
final class TillWindowTest {
  @TempDir private static Path folder;
  private static DemoShop shop;
  private static TillDriver till;

  @BeforeAll
  static void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    till = new TillDriver(shop);
  }

  @AfterAll
  static void close() {
    till.close();
    shop.close();
  }

  @BeforeEach
  void loggedInWithAnEmptyTicket() {
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.ESCAPE);
    if (till.isShown("#login")) {
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
    }
    while (!till.text("#count").equals("0")) {
      till.press(KeyCode.DELETE);
    }
    till.press(KeyCode.ESCAPE);
  }

  private static Sale lastSale() {
    return shop.branch().checkout().lastMadeHere().orElseThrow();
  }

  private static int sales() {
    return shop.branch().checkout().latest(100).size();
  }

  private static void scanRice() {
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#total", "24.90");
  }

  @Test
  void theMenuOpensWhatTheRoleMay() {
    till.press(KeyCode.CONTROL, KeyCode.M);
    till.waitUntilShown("#office-menu");
    till.type("p");
    assertThat(till.isShown("#people")).isFalse();
    till.press(KeyCode.ESCAPE);
    assertThat(till.isShown("#office-menu")).isFalse();
  }

  @Test
  void aWrongPasswordIsRefusedAndTheRightOneOpensTheTill() {
    till.press(KeyCode.F11);
    till.waitUntilShown("#login");
    till.logIn("rosa", "no-es-esta");
    till.waitUntilSays("#login-notice", "no son correctos");
    till.logIn("rosa", DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
    assertThat(till.text("#cashier")).isEqualTo("Rosa Quispe");
  }

  @Test
  void aPasswordMayComeAsFastAsAScan() {
    till.press(KeyCode.F11);
    till.waitUntilShown("#login");
    till.focusOn("#login-name");
    till.replace("rosa");
    till.focusOn("#login-password");
    till.scan(DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
  }

  @Test
  void aScanAddsALineAndLeavesNoDigits() {
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilSays("#total", "3.50");
    assertThat(till.text("#search")).isEmpty();
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilSays("#total", "7.00");
    assertThat(till.text("#count")).isEqualTo("1");
  }

  @Test
  void threeAndAStarBeforeAScanAddThree() {
    till.type("3*");
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#total", "13.80");
    assertThat(till.text("#search")).isEmpty();
  }

  @Test
  void anUnknownBarcodeIsSaidAndTheNextScanGoesOn() {
    till.scan("7759999999996");
    till.waitUntilSays("#notice", "7759999999996");
    scanRice();
    assertThat(till.text("#notice")).isEmpty();
  }

  @Test
  void aNameIsSearchedWhileTyping() {
    till.type("leche");
    till.waitUntilShown("#offer-list");
    till.press(KeyCode.DOWN);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "7.20");
    assertThat(till.isShown("#offer-list")).isFalse();
  }

  @Test
  void theQuantityIsChanged() {
    scanRice();
    till.press(KeyCode.F3);
    till.waitUntilShown("#quantity");
    till.type("4");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "99.60");
  }

  @Test
  void aScanIntoTheQuantityFieldLeavesItAsItWas() {
    scanRice();
    till.press(KeyCode.F3);
    till.waitUntilShown("#quantity");
    till.type("12");
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilShown("#overlay-hint");
    assertThat(till.text("#quantity-field")).isEqualTo("12");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "298.80");
    assertThat(till.text("#count")).isEqualTo("1");
  }

  @Test
  void aRemovedLineComesBack() {
    scanRice();
    till.press(KeyCode.DELETE);
    till.waitUntilSays("#total", "0.00");
    till.press(KeyCode.CONTROL, KeyCode.Z);
    till.waitUntilSays("#total", "24.90");
  }

  @Test
  void cashIsChargedWithItsChangeAndTheReceiptShowsTheSale() {
    scanRice();
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.type("50");
    till.waitUntilSays("#outlook", "S/ 25.10");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt-paper"); // its pane gets its content when it is drawn
    assertThat(till.text("#receipt-change").replace('\u00a0', ' ')).isEqualTo("S/ 25.10");
    assertThat(till.text("#receipt-paper")).contains(lastSale().id(), "Arroz", "Vuelto");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
    assertThat(till.text("#total")).isEqualTo("0.00");
    assertThat(till.text("#last-sale-number")).isEqualTo(lastSale().id());
    till.press(KeyCode.CONTROL, KeyCode.R);
    till.waitUntilSays("#receipt-number", String.valueOf(lastSale().document()));
  }

  @Test
  void aCardIsChargedWithItsReference() {
    scanRice();
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.T);
    till.press(KeyCode.ENTER);
    till.type("004518");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    assertThat(lastSale().payments())
        .containsExactly(new Sale.Payment(PaymentMethod.CARD, Money.of("24.90"), null, "004518"));
  }

  @Test
  void yapeAndCashPayTogether() {
    scanRice();
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.Y);
    till.type("10");
    till.press(KeyCode.ENTER);
    till.type("87654321");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#charge-amount", "14.90");
    till.press(KeyCode.E);
    till.type("20");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    assertThat(lastSale().payments())
        .extracting(payment -> payment.method() + " " + payment.amount())
        .containsExactly("YAPE 10.00", "CASH 14.90");
  }

  @Test
  void chargingTwiceInAHurryMakesOneSale() {
    int before = sales();
    scanRice();
    till.press(KeyCode.F12);
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    till.waitUntil("it is sold", () -> sales() > before);
    assertThat(sales()).isEqualTo(before + 1);
  }

  @Test
  void aScanWhileChargingIsRefusedAloud() {
    scanRice();
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilShown("#overlay-hint");
    assertThat(till.text("#charge-amount")).isEqualTo("24.90");
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#charge-dialog");
    assertThat(till.text("#count")).isEqualTo("1");
  }

  @Test
  void theNextCustomersScanClosesTheReceipt() {
    shop.sellRice();
    scanRice();
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilGone("#receipt");
    till.waitUntilSays("#total", "3.50");
  }

  @Test
  void lockingKeepsTheTicket() {
    scanRice();
    till.press(KeyCode.F11);
    till.waitUntilSays("#kept-ticket", "1 línea, S/ 24.90");
    till.scan(DemoShop.INCA_KOLA);
    assertThat(till.text("#login-password")).isEmpty();
    till.type(DemoShop.PASSWORD);
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#checkout");
    assertThat(till.text("#total")).isEqualTo("24.90");
    assertThat(till.text("#count")).isEqualTo("1");
  }

  @Test
  void theLanguageChangesAndTheTicketStays() {
    scanRice();
    till.press(KeyCode.CONTROL, KeyCode.L);
    till.waitUntilSays("#charge", "Charge");
    assertThat(till.text("#total")).isEqualTo("24.90");
    till.press(KeyCode.CONTROL, KeyCode.L);
    till.waitUntilSays("#charge", "Cobrar");
  }

  @Test
  void helpOpensAndCloses() {
    till.press(KeyCode.F1);
    till.waitUntilShown("#help");
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#help");
  }

  @Test
  void thePillOffersToEnrol() {
    assertThat(till.text("#sync-connection")).isEqualTo("Tienda sin enlazar");
    till.press(KeyCode.CONTROL, KeyCode.S);
    till.waitUntilShown("#enrol");
    till.type("ABEJA-1234");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#enrol-notice", "Revise el internet");
  }

  @Test
  void closingTheWindowAsksFirstWhenATicketIsOpen() {
    scanRice();
    till.onScreen(() -> {
      till.stage()
          .fireEvent(
              new javafx.stage.WindowEvent(
                  till.stage(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
      return true;
    });
    till.waitUntilShown("#confirm");
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#confirm");
    assertThat(till.stage().isShowing()).isTrue();
  }

  @Test
  void aTicketIsHeldAndRecalledByKeys() {
    scanRice();
    till.press(KeyCode.F5);
    till.waitUntilShown("#hold");
    till.type("casaca roja");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "0.00");
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#total", "4.60");
    till.press(KeyCode.CONTROL, KeyCode.DELETE);
    till.waitUntilShown("#confirm");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "0.00");
    till.press(KeyCode.F6);
    till.waitUntilShown("#held-tickets .line-row");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "24.90");
  }

  @Test
  void whatIsProposedInCashIsTypedOver() {
    till.type("0.755*PAPA");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#total", "3.17");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.T);
    assertThat(till.text("#charge-amount")).isEqualTo("3.17");
    till.press(KeyCode.E);
    till.waitUntilSays("#rounding", "0.07");
    till.type("10");
    assertThat(till.text("#charge-amount")).isEqualTo("10");
    till.waitUntilSays("#outlook", "6.90");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    till.press(KeyCode.ENTER);
  }
}
