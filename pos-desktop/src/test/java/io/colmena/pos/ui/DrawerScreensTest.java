package io.colmena.pos.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.cash.CashReport;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day at the drawer in the real window: Luis opens it, sells, moves cash, and counts it at the
 * end. With {@code -Dcolmena.pictures=FOLDER} it leaves a picture of each screen.
 */
final class DrawerScreensTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void aDayFromTheFloatToTheCount() {
    try (DemoShop shop = DemoShop.withDrawer(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.waitUntilShown("#login-submit");
      till.logIn("luis", DemoShop.PASSWORD);
      opens(till, pictures);
      sells(till, pictures);
      movesCash(till, pictures);
      looks(till, pictures);
      closes(till, pictures);
      assertClosed(shop.branch().drawer().closed(1).getFirst());
      looksBack(till);
    }
    assertThat(problems).isEmpty();
  }

  private static void opens(TillDriver till, ScreenPictures pictures) {
    till.waitUntilShown("#open-drawer");
    pictures.take("drawer-open");
    till.press(KeyCode.ESCAPE);
    till.waitUntilGone("#open-drawer");
    assertThat(till.text("#key-drawer")).isEqualTo("Caja cerrada");
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#count", "1");
    pictures.take("drawer-closed-checkout");
    till.press(KeyCode.F12);
    till.waitUntilShown("#open-drawer");
    till.press(KeyCode.DOWN);
    till.press(KeyCode.DOWN);
    till.type("1,5");
    till.press(KeyCode.F12);
    till.waitUntilSays("#drawer-notice", "número entero");
    pictures.take("drawer-open-wrong");
    till.focusOn("#count-5000");
    till.replace("2");
    till.press(KeyCode.ENTER);
    till.type("3");
    till.waitUntilSays("#count-total", "160.00");
    pictures.take("drawer-open-counted");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
  }

  private static void sells(TillDriver till, ScreenPictures pictures) {
    till.type("50");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
    assertThat(till.text("#key-drawer")).isEqualTo("Caja abierta 10:42");
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilSays("#count", "1");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.T);
    till.press(KeyCode.ENTER);
    till.type("004518");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
    pictures.take("drawer-open-checkout");
  }

  private static void movesCash(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    pictures.take("drawer-menu");
    till.press(KeyCode.S);
    till.waitUntilShown("#move-cash");
    assertThat(till.text("#move-amount")).isEmpty();
    till.type("20");
    pictures.take("cash-out");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#drawer-notice", "motivo");
    pictures.take("cash-out-no-reason");
    till.press(KeyCode.F3);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#notice", "S/ 20.00");
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(KeyCode.V);
    till.waitUntilShown("#move-cash");
    pictures.take("drawer-no-sale");
    till.press(KeyCode.F1);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#notice", "sin venta");
  }

  private static void looks(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(KeyCode.X);
    till.waitUntilShown("#cash-report");
    assertThat(till.text("#cash-main").replace('\u00a0', ' ')).isEqualTo("S/ 164.90");
    assertThat(till.text("#cash-paper")).contains("REPORTE X", "Gasto de la tienda");
    pictures.take("drawer-x");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#cash-report");
    assertThat(till.text("#search")).isEmpty();
  }

  private static void closes(TillDriver till, ScreenPictures pictures) {
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#count", "1");
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(KeyCode.Z);
    till.waitUntilShown("#close-drawer");
    till.waitUntilSays("#drawer-unsent", "por enviar");
    assertThat(till.text("#drawer-ticket")).contains("1 línea");
    pictures.take("drawer-close");
    till.focusOn("#count-5000");
    till.replace("3");
    till.focusOn("#count-10");
    till.replace("40");
    till.press(KeyCode.ENTER);
    till.type("3.50");
    till.waitUntilSays("#count-total", "154.00");
    pictures.take("drawer-close-counted");
    till.press(KeyCode.F12);
    till.waitUntilShown("#drawer-comment");
    till.waitUntilSays("#drawer-notice", "S/ 10.90");
    pictures.take("drawer-close-comment");
    till.type("Un vuelto mal dado");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#cash-report");
    assertThat(till.text("#cash-main").replace('\u00a0', ' ')).isEqualTo("S/ 10.90");
    pictures.take("drawer-z");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#cash-report");
    assertThat(till.isShown("#login")).isTrue();
    assertThat(till.text("#kept-ticket")).contains("1 línea");
  }

  private static void assertClosed(CashReport z) {
    CashSessionClosed closed = z.closing().orElseThrow();
    assertThat(closed.comment()).isEqualTo("Un vuelto mal dado");
    assertThat(closed.sales()).isEqualTo(2);
    assertThat(closed.methods().subList(0, 2))
        .containsExactly(
            CashSessionClosed.Method.of(PaymentMethod.CASH, Money.of("164.90"), Money.of("154.00")),
            CashSessionClosed.Method.of(PaymentMethod.CARD, Money.of("3.50"), Money.of("3.50")));
  }

  private static void looksBack(TillDriver till) {
    till.type(DemoShop.PASSWORD);
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#open-drawer");
    till.press(KeyCode.ESCAPE);
    assertThat(till.text("#count")).isEqualTo("1");
    till.press(KeyCode.F10);
    till.waitUntilShown("#drawer-menu");
    till.press(KeyCode.U);
    till.waitUntilSays("#cash-main", "S/ 10.90");
  }

  @Test
  void aCashierClosesWithoutSeeingWhatWasExpected() {
    try (DemoShop shop = DemoShop.withDrawer(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.waitUntilShown("#login-submit");
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#open-drawer");
      till.press(KeyCode.F12);
      till.waitUntilGone("#open-drawer");
      till.press(KeyCode.CONTROL, KeyCode.L);
      till.press(KeyCode.F10);
      till.waitUntilShown("#drawer-menu");
      till.scan(DemoShop.RICE);
      assertThat(till.isShown("#drawer-menu")).isTrue();
      pictures.take("drawer-menu-english");
      till.press(KeyCode.Z);
      till.waitUntilShown("#close-drawer");
      till.type("1");
      pictures.take("drawer-close-english");
      till.press(KeyCode.F12);
      till.waitUntilSays("#drawer-notice", "comment");
      till.type("Found a note");
      pictures.take("drawer-close-comment-english");
      till.press(KeyCode.ENTER);
      till.waitUntilShown("#cash-report");
      assertThat(till.text("#cash-main").replace('\u00a0', ' ')).isEqualTo("S/ 200.00");
      assertThat(till.text("#cash-paper")).doesNotContain("Difer").doesNotContain("Fondo");
      assertThat(till.isShown("#cash-expected")).isFalse();
      pictures.take("drawer-z-blind-english");
    }
    assertThat(problems).isEmpty();
  }
}
