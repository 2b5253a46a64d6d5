package io.colmena.pos.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.app.Branch;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks through every screen in both sizes and both colours and checks that nothing is cut off.
 * With {@code -Dcolmena.pictures=FOLDER} it leaves a picture of each.
 */
final class ScreenPicturesTest {
  @TempDir private Path folder;

  private final List<String> problems = new ArrayList<>();

  @Test
  void everythingFitsOnTheScreenOfANewBranch() {
    try (DemoShop shop = DemoShop.unpacked(folder, DemoShop.NOBODY);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.waitUntilShown("#login-submit-first");
      pictures.take("login-first-run");
      till.focusOn("#login-name");
      till.type("ana");
      till.focusOn("#login-password");
      till.type("secreto");
      till.focusOn("#login-repeated");
      till.type("distinto");
      till.press(KeyCode.ENTER);
      till.waitUntilShown("#login-notice");
      pictures.take("login-first-run-refused");
      inEnglish(till, () -> pictures.take("login-first-run-english"));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everythingFitsWhileSelling() throws CentreUnreachable, CentreRefused {
    try (StandInCentre centre = new StandInCentre();
        DemoShop shop = DemoShop.open(folder, centre.address());
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.waitUntilShown("#login-submit");
      pictures.take("login");
      till.logIn("rosa", "equivocada");
      till.waitUntilSays("#login-notice", "no son correctos");
      pictures.take("login-wrong");
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
      pictures.take("checkout-empty");
      enrolment(till, pictures);
      selling(till, pictures);
      charging(till, pictures);
      synchronising(shop.branch(), centre, till, pictures);
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everythingFitsWhilePrinting() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("printed"), "");
    try (DemoShop shop =
            DemoShop.open(
                folder, DemoShop.NOBODY, "printer.kind=pdf", "printer.folder=" + inTheWay);
        TillDriver till = new TillDriver(shop)) {
      ScreenPictures pictures = new ScreenPictures(till, problems);
      till.waitUntilShown("#login-submit");
      till.logIn("rosa", DemoShop.PASSWORD);
      till.waitUntilShown("#checkout");
      till.scan(DemoShop.RICE);
      till.press(KeyCode.F12);
      till.type("50");
      till.press(KeyCode.ENTER);
      till.waitUntilSays("#receipt-notice", "IMP-6");
      pictures.take("receipt-not-printed");
      Files.delete(inTheWay);
      till.press(KeyCode.R);
      till.waitUntilSays("#receipt-notice", "Impreso");
      pictures.take("receipt-printed");
      till.press(KeyCode.P);
      till.waitUntil(
          "a copy is printed",
          () -> {
            try (var printed = Files.list(inTheWay)) {
              return printed.anyMatch(file -> file.toString().contains("-copia-"));
            }
          });
      Files.move(inTheWay, folder.resolve("moved"));
      Files.writeString(inTheWay, "");
      till.press(KeyCode.ESCAPE);
      till.press(KeyCode.CONTROL, KeyCode.L);
      till.press(KeyCode.CONTROL, KeyCode.R);
      till.press(KeyCode.P);
      till.waitUntilSays("#receipt-notice", "could not be printed");
      pictures.take("receipt-not-printed-english");
    }
    assertThat(problems).isEmpty();
  }

  private static void enrolment(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.CONTROL, KeyCode.S);
    till.waitUntilShown("#enrol");
    till.type("ABEJA-0000");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#enrol-notice", "ENR-2");
    pictures.take("enrol-refused");
    till.replace(StandInCentre.CODE);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#enrol-notice", "Listo");
    pictures.take("enrol-accepted");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#sync-connection", "En línea");
  }

  private static void selling(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F1);
    pictures.take("help");
    inEnglish(
        till,
        () -> {
          till.press(KeyCode.F1);
          pictures.take("help-english");
        });
    till.scan(DemoShop.INCA_KOLA);
    till.waitUntilSays("#count", "1");
    till.type("3*");
    till.scan(DemoShop.MILK);
    till.waitUntilSays("#count", "2");
    till.type("papa");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#quantity");
    till.type("0.755");
    pictures.take("weight");
    till.type("x");
    till.press(KeyCode.ENTER);
    pictures.take("weight-wrong");
    till.scan(DemoShop.RICE);
    pictures.take("weight-scan-refused");
    till.replace("1.255");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#count", "3");
    pictures.take("ticket-three-lines");
    till.type("leche");
    till.waitUntilShown("#offer-list");
    pictures.take("searching");
    till.press(KeyCode.ESCAPE);
    till.type("zzzz");
    till.waitUntilShown("#nothing-found");
    pictures.take("searching-nothing");
    till.press(KeyCode.ESCAPE);
    till.scan("7759999999996");
    till.waitUntilSays("#notice", "no está");
    pictures.take("unknown-barcode");
    till.scan(DemoShop.OLD_SOAP);
    till.waitUntilSays("#notice", "ya no se vende");
    pictures.take("withdrawn");
    till.press(KeyCode.F8);
    pictures.take("price-check");
    till.scan(DemoShop.RICE);
    till.waitUntilSays("#notice", "Quedan");
    pictures.take("price-checked");
    for (String code : List.of("GAL6", "ACE1", "ATUN", "PAPHIG", "DET2", "LECSOY", "BOLS")) {
      till.type(code);
      till.press(KeyCode.ENTER);
    }
    till.waitUntilSays("#count", "10");
    pictures.take("ticket-full");
    inEnglish(till, () -> pictures.take("ticket-full-english"));
    till.press(KeyCode.F3);
    pictures.take("quantity");
    till.type("999");
    till.press(KeyCode.ENTER);
    pictures.take("ticket-huge-total");
    till.press(KeyCode.F11);
    till.waitUntilShown("#kept-ticket");
    pictures.take("locked");
    till.logIn("rosa", DemoShop.PASSWORD);
    till.waitUntilShown("#checkout");
    till.press(KeyCode.DELETE);
    till.waitUntilSays("#count", "9");
    pictures.take("removed");
    till.press(KeyCode.CONTROL, KeyCode.DELETE);
    till.waitUntilShown("#confirm");
    pictures.take("remove-all");
    till.press(KeyCode.ESCAPE);
    bargaining(till, pictures);
    holding(till, pictures);
    naming(till, pictures);
  }

  private static void naming(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F7);
    till.waitUntilSays("#customer-notice", "Todavía no hay clientes");
    pictures.take("customer-none");
    till.type("20100070971");
    till.waitUntilSays("#customer-notice", "dígito equivocado");
    pictures.take("customer-wrong-digit");
    till.replace("20100070970");
    till.waitUntilSays("#customer-notice", "es nuevo");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#customer-name");
    till.type("Inversiones y Bodegas El Sol de los Andes S.A.C.");
    pictures.take("customer-new");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#key-customer", "Inversiones");
    pictures.take("customer-on-ticket");
    till.press(KeyCode.F7);
    till.type("sol");
    till.waitUntilShown("#customer-found .line-row");
    pictures.take("customer-found");
    till.press(KeyCode.CONTROL, KeyCode.DELETE);
    till.waitUntilSays("#key-customer", "Cliente");
  }

  private static void bargaining(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F4);
    till.waitUntilShown("#terms");
    till.type("101");
    till.press(KeyCode.ENTER);
    pictures.take("terms-wrong");
    till.replace("5");
    pictures.take("terms-percent");
    till.press(KeyCode.T);
    till.press(KeyCode.M);
    till.replace("3.50");
    pictures.take("terms-ticket");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#terms");
    till.scan("2100777012508");
    till.waitUntilSays("#count", "10");
    pictures.take("discounted");
    till.type("2*BOLSA");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#count", "11");
    pictures.take("with-bags");
    till.press(KeyCode.DELETE);
    till.press(KeyCode.DELETE);
    till.waitUntilSays("#count", "9");
  }

  private static void holding(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F5);
    till.waitUntilShown("#hold");
    till.type("La señora de la casaca roja");
    pictures.take("hold");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#notice", "F6");
    pictures.take("held");
    till.press(KeyCode.F6);
    till.waitUntilShown("#held-tickets");
    till.waitUntilShown(".line-row");
    pictures.take("recall");
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#count", "9");
    pictures.take("recalled");
    till.press(KeyCode.F6);
    till.waitUntilSays("#notice", "F5");
  }

  private static void charging(TillDriver till, ScreenPictures pictures) {
    till.press(KeyCode.F12);
    till.waitUntilShown("#charge-dialog");
    pictures.take("charge");
    till.press(KeyCode.Y);
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#charge-notice", "Yape");
    pictures.take("charge-needs-reference");
    till.focusOn("#charge-amount");
    till.press(KeyCode.E);
    till.type("100");
    pictures.take("charge-cash-change");
    till.scan(DemoShop.RICE);
    pictures.take("charge-scan-refused");
    till.press(KeyCode.T);
    till.replace("500");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.ENTER);
    till.waitUntilSays("#charge-notice", "no hay vuelto");
    pictures.take("charge-too-much");
    till.replace("30");
    till.press(KeyCode.ENTER);
    till.type("004518");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.Y);
    till.replace("20.50");
    till.press(KeyCode.ENTER);
    till.type("87654321");
    till.press(KeyCode.ENTER);
    till.press(KeyCode.E);
    till.type("50");
    pictures.take("charge-mixed");
    till.press(KeyCode.ENTER);
    till.waitUntilShown("#receipt");
    pictures.take("receipt");
    till.press(KeyCode.ENTER);
    till.waitUntilGone("#receipt");
    pictures.take("after-sale");
    inEnglish(till, () -> pictures.take("after-sale-english"));
  }

  private static void synchronising(
      Branch branch, StandInCentre centre, TillDriver till, ScreenPictures pictures) {
    branch
        .database()
        .inTransaction(tx -> {
          for (int i = 0; i < 400; i++) {
            branch
                .stock()
                .open(
                    tx,
                    "CUS-PROD-001",
                    io.colmena.shared.money.Quantity.of(1 + i * 7919L % 1000),
                    branch.checkout().today(),
                    branch.clock().instant());
          }
        });
    centre.answerOnly(1);
    till.press(KeyCode.CONTROL, KeyCode.S);
    till.waitUntil(
        "some is sent",
        () ->
            !till.text("#sync-detail").startsWith("0 ")
                && till.text("#sync-detail").contains(" de "));
    pictures.take("syncing");
    centre.close();
    till.waitUntilSays("#sync-connection", "Sin conexión");
    pictures.take("offline-pending");
  }

  private static void inEnglish(TillDriver till, Runnable look) {
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.CONTROL, KeyCode.L);
    look.run();
    till.press(KeyCode.ESCAPE);
    till.press(KeyCode.CONTROL, KeyCode.L);
  }
}
