package io.colmena.pos.ui.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.ScaleLabels;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.checkout.WhenShort;
import io.colmena.pos.people.Limits;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.pos.ui.InlineTasks;
import io.colmena.pos.ui.NotedDialogs;
import io.colmena.pos.ui.Session;
import io.colmena.pos.ui.Texts;
import io.colmena.shared.facts.ActionAudited;
import io.colmena.shared.facts.Sale;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods that are taken off a ticket are in the audit trail, once nobody can bring them back. */
final class RemovedGoodsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir private Path folder;
  private final NotedDialogs dialogs = new NotedDialogs();
  private final Session session = new Session();
  private DemoShop shop;
  private User rosa;
  private CheckoutViewModel till;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    rosa = shop.rosa();
    session.begin(rosa);
    till = till(session);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private CheckoutViewModel till(Session who) {
    return new CheckoutViewModel(
        shop.branch().catalog(),
        shop.branch().checkout(),
        new Texts(Locale.of("es")),
        new InlineTasks(),
        dialogs,
        who,
        shop.branch().tickets(),
        Limits.DEFAULT,
        ScaleLabels.of("20:weight"),
        WhenShort.WARN);
  }

  private Sale charges(CheckoutViewModel at) {
    Ticket ticket = at.editor().ticket();
    at.charge();
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());
    Sale sale = shop.branch().checkout().charge(ticket, tender, rosa);
    dialogs.busy = false;
    Objects.requireNonNull(dialogs.chargedAnswer).accept(sale);
    return sale;
  }

  /** What, of which sale, by whom: the oldest first. */
  private List<String> trail() {
    return shop.branch().audit().between(DAY, DAY, 50).reversed().stream()
        .map(line -> line.audited())
        .filter(audited -> audited.action().endsWith("-removed"))
        .map(RemovedGoodsTest::words)
        .toList();
  }

  private static String words(ActionAudited audited) {
    return audited.action()
        + " of "
        + audited.subject()
        + " by "
        + audited.actor().name()
        + ": "
        + audited.detail();
  }

  @Test
  void aLineTakenOffATicketIsNotedWhenTheTicketIsPaid() {
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.INCA_KOLA);
    till.changeQuantity(1);
    till.remove();
    assertThat(trail()).isEmpty();
    Sale sale = charges(till);
    assertThat(trail())
        .containsExactly(
            "line-removed of "
                + sale.id()
                + " by Rosa Quispe: S/ 7.00: 2 × IK500 Inca Kola 500 ml");
    till.scanned(DemoShop.RICE);
    charges(till);
    assertThat(trail()).hasSize(1);
  }

  @Test
  void whatWasBroughtBackWasNeverTakenOff() {
    till.scanned(DemoShop.RICE);
    till.remove();
    till.undo();
    charges(till);
    assertThat(trail()).isEmpty();
  }

  @Test
  void aWholeTicketTakenOffIsNotedOnceTheCashierLeavesOrSellsOn() {
    removesAll();
    assertThat(trail()).isEmpty();
    till.undo();
    till.lock();
    assertThat(till.editor().ticket().lines()).hasSize(2);
    session.begin(rosa);
    confirmsRemoval();
    till.lock();
    String removed =
        "ticket-removed of null by Rosa Quispe: "
            + "S/ 28.40: 1 × ARR5 Arroz Costeño extra 5 kg; 1 × IK500 Inca Kola 500 ml";
    assertThat(trail()).containsExactly(removed);

    session.begin(rosa);
    removesAll();
    till.scanned(DemoShop.MILK);
    Sale sale = charges(till);
    assertThat(trail()).containsExactly(removed, removed.replace("null", sale.id()));
  }

  private void removesAll() {
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.INCA_KOLA);
    confirmsRemoval();
  }

  private void confirmsRemoval() {
    till.removeAll();
    Objects.requireNonNull(dialogs.confirmed).run();
  }

  @Test
  void whoTookItOffIsNotedAlsoWhenSomebodyElseIsPaid() {
    User luis =
        shop.branch()
            .people()
            .create("luis", "Luis Mamani", Role.CASHIER, DemoShop.PASSWORD.toCharArray());
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.INCA_KOLA);
    till.remove();
    till.lock();
    session.begin(luis);
    till.scanned(DemoShop.MILK);
    till.remove();
    charges(till);
    assertThat(trail()).hasSize(2);
    assertThat(trail().getFirst()).contains("by Rosa Quispe", "IK500");
    assertThat(trail().getLast()).contains("by Luis Mamani", "LEG400");
  }

  @Test
  void neitherAHoldNorACrashForgetsWhatWasTakenOffNorTellsItTwice() {
    till.scanned(DemoShop.RICE);
    till.scanned(DemoShop.INCA_KOLA);
    till.remove();
    till.hold();
    Objects.requireNonNull(dialogs.nameAnswer).accept("casaca roja");
    till.scanned(DemoShop.MILK);
    charges(till);
    assertThat(trail()).isEmpty();
    till.recall();
    Objects.requireNonNull(dialogs.heldAnswer).accept(shop.branch().tickets().held().getFirst());

    CheckoutViewModel afterTheCrash = till(session);
    Sale sale = charges(afterTheCrash);
    assertThat(trail()).hasSize(1);
    assertThat(trail().getFirst()).contains(sale.id(), "IK500");
  }

  @Test
  void anEmptiedTicketIsNotedAfterTheProgramEndedToo() {
    removesAll();
    CheckoutViewModel afterTheCrash = till(session);
    assertThat(afterTheCrash.editor().ticket().isEmpty()).isTrue();
    afterTheCrash.scanned(DemoShop.MILK);
    assertThat(trail()).hasSize(1);
    assertThat(trail().getFirst()).contains("ticket-removed", "28.40");
  }
}
