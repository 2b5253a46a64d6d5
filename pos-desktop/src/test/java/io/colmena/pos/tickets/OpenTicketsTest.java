package io.colmena.pos.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.testing.TestBranch;
import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OpenTicketsTest {
  @RegisterExtension final TestBranch cusco = new TestBranch();

  private OpenTickets atTill(String till) {
    return new OpenTickets(
        cusco.database(),
        new ProductDao(),
        new SaleDao(),
        cusco.branch().audit(),
        till,
        cusco.clock());
  }

  private Ticket coffeeAndPotatoes() {
    return new Ticket(Ticket.open().key(), List.of(), "40123456")
        .add(cusco.product("CAF", "12.50"), Quantity.of(2))
        .add(cusco.product("PAPA", "4.20", UnitOfSale.KG, TaxKind.EXEMPT), Quantity.of("0.755"));
  }

  private Sale charge(Ticket ticket) {
    Tender tender = Tender.of(ticket.total()).cash(ticket.total());
    return cusco.branch().checkout().charge(ticket, tender, cusco.cashier());
  }

  @Test
  void theTicketOnTheScreenIsBackAfterARestart() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().keep(ticket.remove(1));
    cusco.branch().tickets().keep(ticket);

    assertThat(cusco.restarted().tickets().left()).isEqualTo(new Left.Unfinished(ticket, 0));
    assertThat(atTill("2").left()).isEqualTo(new Left.Nothing());
  }

  @Test
  void aPriceThatChangedMeanwhileDoesNotChangeTheTicket() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().keep(ticket);
    cusco.change("update products set price = 99, name = 'Other', withdrawn = 1");

    assertThat(cusco.branch().tickets().left()).isEqualTo(new Left.Unfinished(ticket, 0));
  }

  @Test
  void theCustomerWhoWasChosenBeforeTheFirstProductIsBackToo() {
    Ticket ticket = Ticket.open().withCustomer("40123456");
    cusco.branch().tickets().keep(ticket);

    assertThat(cusco.restarted().tickets().left()).isEqualTo(new Left.Unfinished(ticket, 0));
  }

  @Test
  void betweenTwoCustomersNothingIsLeft() {
    cusco.branch().tickets().keep(coffeeAndPotatoes());
    cusco.branch().tickets().keep(Ticket.open());

    assertThat(cusco.branch().tickets().left()).isEqualTo(new Left.Nothing());
  }

  @Test
  void aTicketChargedBeforeTheProgramEndedIsOneSaleAndNoTicket() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().keep(ticket);
    Sale sale = charge(ticket);

    assertThat(cusco.restarted().tickets().left()).isEqualTo(new Left.Charged(sale));
    assertThat(cusco.count("sales")).isEqualTo(1);
  }

  @Test
  void aProductIsKnownByItsCodeAndOneThatIsGoneIsCounted() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().keep(ticket);
    cusco.change("delete from stock_levels");
    cusco.change("delete from stock_movements");
    cusco.change("update products set product_id = 'CUS-PROD-777' where code = 'CAF'");
    cusco.change("delete from products where code = 'PAPA'");

    assertThat(cusco.branch().tickets().left())
        .isInstanceOfSatisfying(
            Left.Unfinished.class,
            left -> {
              assertThat(left.missing()).isEqualTo(1);
              assertThat(left.ticket().lines())
                  .extracting(line -> line.product().id())
                  .containsExactly("CUS-PROD-777");
              assertThat(left.ticket().customer()).isEqualTo("40123456");
            });
  }

  @Test
  void whatCannotBeReadDoesNotStopTheTill() {
    cusco.branch().tickets().keep(coffeeAndPotatoes());
    for (String content :
        List.of("", "{", "{}", "null", "{\"key\":\"x\",\"lines\":[{\"price\":\"a\"}]}")) {
      cusco.change("update open_tickets set content = '" + content + "'");

      assertThat(cusco.branch().tickets().left()).as(content).isEqualTo(new Left.Nothing());
    }
  }

  @Test
  void aHeldTicketIsRecalledAtAnotherTillAlsoAfterARestart() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().keep(ticket);
    cusco.branch().tickets().hold(ticket, " señora de rojo ", cusco.cashier());

    assertThat(cusco.branch().tickets().left()).isEqualTo(new Left.Nothing());
    cusco.restarted();
    assertThat(atTill("2").held())
        .containsExactly(
            new HeldTicket(
                ticket.key(),
                "señora de rojo",
                cusco.cashier().displayName(),
                "1",
                2,
                Money.of("28.17"),
                cusco.clock().instant()));
    assertThat(atTill("2").recall(ticket.key())).isEqualTo(new Recalled.Here(ticket, 0));
    assertThat(atTill("2").left()).as("safe there too").isEqualTo(new Left.Unfinished(ticket, 0));
    assertThat(cusco.branch().tickets().recall(ticket.key())).isEqualTo(new Recalled.Gone());
    assertThat(cusco.branch().tickets().held()).isEmpty();
  }

  @Test
  void aHeldTicketRecalledByTwoTillsAtOnceGoesToOne() {
    Product coffee = cusco.product("CAF", "12.50");
    for (int i = 0; i < 20; i++) {
      Ticket ticket = Ticket.open().add(coffee, Quantity.ONE);
      atTill("1").hold(ticket, "", cusco.cashier());
      CyclicBarrier start = new CyclicBarrier(2);

      List<Recalled> answers =
          TestBranch.together(
              List.of(recall("1", ticket.key(), start), recall("2", ticket.key(), start)));

      assertThat(answers)
          .containsExactlyInAnyOrder(new Recalled.Here(ticket, 0), new Recalled.Gone());
    }
  }

  private Callable<Recalled> recall(String till, String key, CyclicBarrier start) {
    return () -> {
      start.await(30, TimeUnit.SECONDS);
      return atTill(till).recall(key);
    };
  }

  @Test
  void aTicketThatWasChargedIsNeverRecalled() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().hold(ticket, "", cusco.cashier());
    charge(ticket);

    assertThat(cusco.branch().tickets().recall(ticket.key())).isEqualTo(new Recalled.Gone());
    assertThat(cusco.branch().tickets().held()).isEmpty();
    assertThat(cusco.branch().tickets().recall("never heard of")).isEqualTo(new Recalled.Gone());
  }

  @Test
  void holdingAgainKeepsWhatTheTicketIsNow() {
    Ticket ticket = coffeeAndPotatoes();
    cusco.branch().tickets().hold(ticket, "first", cusco.cashier());
    cusco.branch().tickets().hold(ticket.remove(0), "", cusco.cashier());

    assertThat(cusco.branch().tickets().held())
        .extracting(held -> held.name() + " " + held.lines())
        .containsExactly("null 1");
  }

  @Test
  void anEmptyTicketOrAStoryForANameIsNotHeld() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> atTill("1").hold(Ticket.open(), "", cusco.cashier()));
    Ticket ticket = coffeeAndPotatoes();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> atTill("1").hold(ticket, "x".repeat(61), cusco.cashier()));
    assertThat(cusco.branch().tickets().held()).isEmpty();
  }

  /** The files of a program that still runs are what one that was killed leaves behind. */
  @Test
  void theTicketIsBackAfterTheProgramWasKilled(@TempDir Path running, @TempDir Path killed)
      throws IOException {
    try (DemoShop shop = DemoShop.open(running, DemoShop.NOBODY)) {
      Ticket ticket = Ticket.open().add(shop.product("ARR5"), Quantity.ONE);
      shop.branch().tickets().keep(ticket);
      try (Stream<Path> files = Files.list(running)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, killed.resolve(file.getFileName()));
        }
      }
      try (DemoShop next = DemoShop.unpacked(killed, DemoShop.NOBODY)) {
        assertThat(next.branch().tickets().left()).isEqualTo(new Left.Unfinished(ticket, 0));
      }
    }
  }
}
