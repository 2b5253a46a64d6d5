package io.colmena.pos.ui.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.ScaleLabels;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.people.Limits;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Notice;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nine bags of detergent are on the books, and no soya milk. */
final class ShelfTest {
  @TempDir private static Path folder;
  private static DemoShop shop;
  private final NotedDialogs dialogs = new NotedDialogs();

  @BeforeAll
  static void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  private CheckoutViewModel till(WhenShort whenShort) {
    shop.branch().tickets().keep(Ticket.open());
    return new CheckoutViewModel(
        shop.branch().catalog(),
        shop.branch().checkout(),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        dialogs,
        new Session(),
        shop.branch().tickets(),
        Limits.DEFAULT,
        ScaleLabels.of("20:weight, 21:price"),
        whenShort);
  }

  private static void enter(CheckoutViewModel till, String text) {
    till.entryProperty().set(text);
    till.submit();
  }

  private static List<String> lines(CheckoutViewModel till) {
    return till.editor().ticket().lines().stream()
        .map(line -> line.quantity() + " " + line.product().code())
        .toList();
  }

  private static Notice.Kind said(CheckoutViewModel till) {
    return till.noticeProperty().get().kind();
  }

  @Test
  void whereItIsAllowedNothingIsSaid() {
    CheckoutViewModel till = till(WhenShort.ALLOW);
    enter(till, "10*DET2");
    till.changeQuantity(1);
    enter(till, "LECSOY");
    assertThat(lines(till)).containsExactly("11 DET2", "1 LECSOY");
    assertThat(till.noticeProperty().get()).isEqualTo(Notice.NONE);
  }

  @Test
  void theUsualIsToSellAndToSaySo() {
    CheckoutViewModel till = till(WhenShort.WARN);
    enter(till, "9*DET2");
    assertThat(till.noticeProperty().get()).isEqualTo(Notice.NONE);
    till.changeQuantity(1);
    assertThat(lines(till)).containsExactly("10 DET2");
    assertThat(said(till)).isEqualTo(Notice.Kind.WARNING);
    assertThat(till.noticeProperty().get().text()).contains("quedan 9");
  }

  @Test
  void aShopMayRefuseToSellMoreThanItHas() {
    CheckoutViewModel till = till(WhenShort.REFUSE);
    enter(till, "LECSOY");
    enter(till, "10*DET2");
    assertThat(lines(till)).isEmpty();
    assertThat(said(till)).isEqualTo(Notice.Kind.ERROR);
    enter(till, "8*DET2");
    enter(till, "2*DET2");
    assertThat(lines(till)).containsExactly("8 DET2");
    till.changeQuantity(1);
    assertThat(lines(till)).containsExactly("9 DET2");
    till.changeQuantity(1);
    assertThat(lines(till)).containsExactly("9 DET2");
    till.askQuantity();
    Objects.requireNonNull(dialogs.quantityAnswer).accept(Quantity.of(20));
    assertThat(lines(till)).containsExactly("9 DET2");
    assertThat(till.noticeProperty().get().text()).contains("quedan 9", "no vende más");
  }

  @Test
  void lessIsNeverRefused() {
    CheckoutViewModel warned = till(WhenShort.WARN);
    enter(warned, "20*DET2");
    Ticket begun = warned.editor().ticket();
    CheckoutViewModel till = till(WhenShort.REFUSE);
    till.editor().takeUp(begun);
    till.changeQuantity(-1);
    assertThat(lines(till)).containsExactly("19 DET2");
  }
}
