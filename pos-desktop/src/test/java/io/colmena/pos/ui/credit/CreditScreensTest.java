package io.colmena.pos.ui.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.cash.CashCount;
import io.colmena.pos.customers.CreateResult;
import io.colmena.pos.customers.Customer;
import io.colmena.pos.people.Role;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.ScreenPictures;
import io.colmena.pos.ui.TillDriver;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.money.Money;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Credit ("fiado") through the real window: the limit, the sale, the payment. */
final class CreditScreensTest {
  @TempDir private Path folder;

  private DemoShop shop;
  private TillDriver till;
  private ScreenPictures pictures;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void open() {
    shop = DemoShop.withDrawer(folder, DemoShop.NOBODY);
    shop.branch()
        .people()
        .create("marta", "Marta Ccori", Role.BRANCH_MANAGER, DemoShop.PASSWORD.toCharArray());
    shop.branch().drawer().open(CashCount.of(Map.of(Money.of("50"), 2)), shop.rosa());
    till = new TillDriver(shop);
    pictures = new ScreenPictures(till, problems);
    till.waitUntilShown("#login-submit");
  }

  @AfterEach
  void close() {
    till.close();
    shop.close();
  }

  private Customer ana() {
    return shop.branch().customers().find("45678912").orElseThrow();
  }

  private void created() {
    assertThat(
            shop.branch()
                .customers()
                .create(new CustomerDocument("45678912"), "Ana Huamán Ttito", "984 111 222", null))
        .isInstanceOf(CreateResult.Created.class);
  }

  private void logIn(String name) {
    till.logIn(name, DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
  }

  private void openCustomers() {
    till.press(KeyCode.CONTROL, KeyCode.M);
    till.waitUntilShown("#office-customers");
    till.type("c");
    till.waitUntilShown("#customers");
  }

  @Test
  void aManagerGivesCreditACashierSellsOnItWithAPinAndTheCustomerPays() {
    logIn("marta");
    openCustomers();
    till.waitUntilShown("#customers-nobody");
    pictures.take("customers-empty");
    till.press(KeyCode.CONTROL, KeyCode.N);
    till.type("45678912");
    till.press(KeyCode.ENTER);
    till.type("Ana Huamán Ttito");
    till.focusOn("#customers-limit");
    till.type("treinta");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#customers-notice", "El límite es un monto");
    pictures.take("customers-bad-limit");
    till.replace("30");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#customers-notice", "guardado");
    assertThat(ana().creditLimit()).isEqualTo(Money.of("30.00"));
    till.press(KeyCode.ESCAPE);

    till.press(KeyCode.F11);
    till.waitUntilShown("#login-submit");
    logIn("rosa");
    sellOnCredit();
    Sale sale = shop.branch().checkout().lastMadeHere().orElseThrow();
    assertThat(sale.onAccount()).isEqualTo(Money.of("24.90"));
    assertThat(sale.approvals()).extracting(Sale.Approval::name).containsExactly("Luis Mamani");
    assertThat(ana().owed()).isEqualTo(Money.of("24.90"));

    openCustomers();
    till.waitUntilSays("#customers-owed", "24.90");
    pictures.take("customers-full");
    till.press(KeyCode.CONTROL, KeyCode.B);
    till.waitUntilShown("#account-payment");
    till.replace("30");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#payment-notice", "Debe solo");
    pictures.take("customers-payment-refused");
    till.replace("10");
    till.waitUntilSays("#payment-after", "14.90");
    pictures.take("customers-payment");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#customers-notice", "Queda debiendo");
    till.waitUntilSays("#customers-owed", "14.90");
    pictures.take("customers-paid");
    assertThat(ana().owed()).isEqualTo(Money.of("14.90"));
    assertThat(problems).isEmpty();
  }

  private void sellOnCredit() {
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#total", "24.90");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.F);
    till.waitUntilSays("#charge-notice", "elíjalo con F7");
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.F7);
    till.waitUntilShown("#customer-typed");
    till.type("45678912");
    till.waitUntilShown("#customer-found .line-row");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#key-customer", "Ana");
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    till.press(KeyCode.F);
    till.waitUntilShown("#charge-debtor");
    pictures.take("charge-on-credit");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#approval");
    pictures.take("charge-on-credit-approval");
    till.type(DemoShop.PASSWORD);
    till.press(KeyCode.ENTER);
    till.type("Vecina de siempre");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    pictures.take("receipt-on-credit");
    till.press(KeyCode.ESCAPE);
  }

  @Test
  void aCashierCannotGiveCreditAlone() {
    created();
    logIn("rosa");
    openCustomers();
    till.waitUntilSays("#customers-title", "Ana");
    till.focusOn("#customers-limit");
    till.replace("500");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#approval");
    till.press(KeyCode.ESCAPE);
    assertThat(ana().creditLimit()).isNull();
  }

  @Test
  void onlyThoseWhoOweAreListedOnDemand() {
    created();
    logIn("rosa");
    openCustomers();
    till.waitUntilSays("#customers-title", "Ana");
    till.press(KeyCode.CONTROL, KeyCode.D);
    till.waitUntilSays("#customers-nobody", "Nadie debe nada");
    till.press(KeyCode.CONTROL, KeyCode.D);
    till.waitUntilSays("#customers-title", "Ana");
  }
}
