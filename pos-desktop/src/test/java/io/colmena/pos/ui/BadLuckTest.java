package io.colmena.pos.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import io.colmena.pos.catalog.ScaleLabels;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.people.Limits;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.charge.ChargeViewModel;
import io.colmena.pos.ui.checkout.CheckoutViewModel;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong between the charge key and the receipt, as the cashier meets it. */
final class BadLuckTest {
  @TempDir private Path folder;

  private final PowerCutDisk disk = new PowerCutDisk();
  private final NotedDialogs dialogs = new NotedDialogs();
  private final List<Sale> sales = new ArrayList<>();
  private DemoShop shop;
  private User rosa;
  private CheckoutViewModel till;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY, address(disk));
    rosa = shop.rosa();
    till = till(shop);
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.MILK);
  }

  @AfterEach
  void close() {
    shop.close();
    disk.close();
  }

  private static String address(PowerCutDisk disk) {
    return "database.url=jdbc:h2:" + disk.address("branch");
  }

  private CheckoutViewModel till(DemoShop of) {
    Session session = new Session();
    session.begin(of.rosa());
    return new CheckoutViewModel(
        of.branch().catalog(),
        of.branch().checkout(),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        dialogs,
        session,
        of.branch().tickets(),
        Limits.DEFAULT,
        ScaleLabels.of("20:weight"),
        WhenShort.WARN);
  }

  private ChargeViewModel charging(DemoShop of, Ticket ticket) {
    return new ChargeViewModel(
        of.branch().checkout(),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        ticket,
        rosa,
        Money.of("0.10"),
        sales::add);
  }

  @Test
  void theDiskIsFullWhenSheCharges() {
    refusedUntilItIsMended(PowerCutDisk::full);
  }

  @Test
  void theFolderIsReadOnlyWhenSheCharges() {
    refusedUntilItIsMended(PowerCutDisk::readOnly);
  }

  private void refusedUntilItIsMended(BiConsumer<PowerCutDisk, Boolean> fault) {
    Ticket ticket = till.editor().ticket();
    ChargeViewModel charge = charging(shop, ticket);
    fault.accept(disk, true);
    for (int tries = 0; tries < 3; tries++) {
      charge.confirm();
      assertThat(charge.noticeProperty().get().text())
          .contains("No se perdió nada", "libere espacio", "BD-1");
      assertThat(charge.busyProperty().get()).isFalse();
    }
    assertThat(sales).isEmpty();
    assertThat(till.editor().ticket()).isEqualTo(ticket);
    till.scanned(DemoShop.INCA_KOLA); // selling can be gone on with, on the screen at least
    assertThat(till.editor().ticket().lines()).hasSize(3);
    till.undo();

    fault.accept(disk, false);
    charge.confirm();
    assertThat(sales).hasSize(1);
    assertThat(sales.getFirst().total()).isEqualTo(ticket.total());
    assertThat(sales.getFirst().id()).isEqualTo("CUS-20261121-001");
    assertThat(shop.branch().checkout().latest(10)).isEqualTo(sales);
    assertThat(shop.branch().verifier().verify()).isInstanceOf(JournalVerifier.Result.Intact.class);
  }

  /** Whatever of the rest the disk had written, the sale was forced before the key came back. */
  @ParameterizedTest
  @EnumSource(
      value = Survival.class,
      names = {"NOTHING", "EVERYTHING", "SOME_SECTORS"})
  void theComputerDiesBetweenTheChargeKeyAndTheReceipt(Survival survival) {
    Ticket ticket = till.editor().ticket();
    charging(shop, ticket).confirm();
    Sale sale = sales.getFirst();

    try (PowerCutDisk found = disk.afterCutAt(disk.moments(), survival, 7);
        DemoShop again = DemoShop.unpacked(folder, DemoShop.NOBODY, address(found))) {
      CheckoutViewModel next = till(again);
      assertThat(again.branch().checkout().latest(10)).containsExactly(sale);
      assertThat(next.editor().ticket().isEmpty()).isTrue();
      assertThat(next.noticeProperty().get().text()).contains(sale.id(), "29.50", "Ctrl+R");
      next.showLastReceipt();
      assertThat(dialogs.opened).endsWith("receipt of " + sale.id());

      charging(again, ticket).confirm(); // as an old habit would
      assertThat(sales).containsExactly(sale, sale);
      assertThat(again.branch().checkout().latest(10)).hasSize(1);
    }
  }

  @Test
  void theDateOfTheComputerIsSetBackADayDuringHerShift() {
    Sale today = sells();
    assertThat(till.noticeProperty().get()).isEqualTo(Notice.NONE);
    shop.clock().advance(Duration.ofDays(-1));
    till.scanned(DemoShop.RICE);
    Sale wrong = sells();
    assertThat(till.noticeProperty().get().kind()).isEqualTo(Notice.Kind.WARNING);
    assertThat(till.noticeProperty().get().text()).contains("20/11/2026", "21/11/2026");
    shop.clock().advance(Duration.ofDays(1));
    till.scanned(DemoShop.RICE);
    Sale right = sells();
    assertThat(till.noticeProperty().get()).isEqualTo(Notice.NONE);

    assertThat(List.of(today.id(), wrong.id(), right.id()))
        .containsExactly("CUS-20261121-001", "CUS-20261120-001", "CUS-20261121-002");
    assertThat(List.of(today, wrong, right))
        .extracting(sale -> String.valueOf(sale.document()))
        .containsExactly("B001-00000001", "B001-00000002", "B001-00000003");
    assertThat(shop.branch().verifier().verify()).isInstanceOf(JournalVerifier.Result.Intact.class);
  }

  private Sale sells() {
    Ticket ticket = till.editor().ticket();
    till.charge();
    charging(shop, ticket).confirm();
    dialogs.busy = false;
    Objects.requireNonNull(dialogs.chargedAnswer).accept(sales.getLast());
    return sales.getLast();
  }
}
