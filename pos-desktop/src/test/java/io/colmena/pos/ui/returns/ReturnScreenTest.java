package io.colmena.pos.ui.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Luis takes goods back in the real window, by keyboard alone. */
final class ReturnScreenTest {
  @TempDir private Path folder;

  private static Sale bought(DemoShop shop) {
    Ticket ticket =
        Ticket.open()
            .add(shop.product("IK500"), Quantity.of(3))
            .add(shop.product("GAL6"), Quantity.of(2))
            .add(shop.product("PAPA"), Quantity.of("1.255"));
    return shop.branch()
        .checkout()
        .charge(
            ticket,
            Tender.of(ticket.total())
                .exactly(PaymentMethod.YAPE, Money.of("10.00"), "00451277")
                .cash(Money.of("50.00")),
            shop.rosa());
  }

  @Test
  void somebodyBringsBackWhatWasBroken() {
    List<String> problems = new ArrayList<>();
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      shop.branch()
          .people()
          .create("luis", "Luis Mamani", Role.BRANCH_MANAGER, "clave-larga".toCharArray());
      Sale sale = bought(shop);
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = new ScreenPictures(till, problems);
        till.logIn("luis", "clave-larga");
        till.waitUntilShown("#checkout");
        till.press(KeyCode.F9);
        till.waitUntilShown("#returns-receipt");
        pictures.take("returns-ask");
        till.type("CUS-20261121-999");
        till.press(KeyCode.ENTER);
        till.waitUntilSays("#returns-ask-notice", "QR");
        pictures.take("returns-not-found");
        till.replace(sale.id());
        till.press(KeyCode.ENTER);
        till.waitUntilShown("#returns-rows");
        till.type("2");
        till.press(KeyCode.ENTER);
        till.press(KeyCode.DOWN);
        till.press(KeyCode.F2);
        till.type("3");
        till.press(KeyCode.F3);
        till.waitUntilSays("#returns-notice", "queda");
        pictures.take("returns-too-many");
        till.replace("1");
        till.press(KeyCode.F3);
        till.press(KeyCode.F5);
        pictures.take("returns-goods");
        assertThat(till.text("#returns-total")).contains("12.40");
        till.press(KeyCode.F12);
        till.waitUntilShown("#returns-given");
        pictures.take("returns-done");
        assertThat(till.text("#returns-given")).contains("12.40");
        till.press(KeyCode.ENTER);
        till.waitUntilGone("#returns");
      }
      assertThat(shop.branch().returns().of(sale.id())).hasSize(1);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void theCodeOfAnotherBranchsReceiptIsScannedAndThenItsGoods(@TempDir Path lima) {
    List<String> problems = new ArrayList<>();
    try (DemoShop shop = DemoShop.open(folder, DemoShop.NOBODY)) {
      String code = ForeignReceipt.ofLima(lima, shop);
      try (TillDriver till = new TillDriver(shop)) {
        ScreenPictures pictures = new ScreenPictures(till, problems);
        till.logIn("rosa", DemoShop.PASSWORD);
        till.waitUntilShown("#checkout");
        till.scan(code);
        till.waitUntilShown("#returns-rows");
        pictures.take("returns-foreign-empty");
        till.scan(DemoShop.RICE);
        till.waitUntilSays("#returns-total", "24.90");
        till.press(KeyCode.F7);
        pictures.take("returns-foreign");
      }
    }
    assertThat(problems).isEmpty();
  }
}
