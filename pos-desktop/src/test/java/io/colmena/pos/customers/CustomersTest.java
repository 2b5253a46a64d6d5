package io.colmena.pos.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.pos.checkout.DocumentDemanded;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.ui.DemoShop;
import io.colmena.shared.facts.CustomerChanged;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.CustomerDocument;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CustomersTest {
  private static final CustomerDocument ANA = new CustomerDocument("45678912");
  private static final CustomerDocument SOL = new CustomerDocument("20100070970");

  private static final User MARTA =
      new User("CUS-USR-901", "marta", "Marta", Role.BRANCH_MANAGER, true);

  private static CustomerChanged.State state(
      String name, @Nullable String phone, @Nullable String address) {
    return Customers.state(name, phone, address, null);
  }

  @TempDir private Path folder;

  private DemoShop shop;
  private Customers customers;

  @BeforeEach
  void open() {
    shop = DemoShop.open(folder, DemoShop.NOBODY);
    customers = shop.branch().customers();
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private Customer create(CustomerDocument document, String name) {
    return ((CreateResult.Created) customers.create(document, name, "", null)).customer();
  }

  private long entries() {
    return shop.branch().database().read(shop.branch().journal()::head).sequence();
  }

  private Ticket ticket(String code, String total, @Nullable String customer) {
    Ticket one =
        new Ticket("ticket " + total + customer, List.of(), customer)
            .add(shop.product(code), Quantity.ONE);
    Ticket priced = io.colmena.pos.checkout.Concession.price(one, 0, Money.of(total)).after();
    assertThat(priced.total()).isEqualTo(Money.of(total));
    return priced;
  }

  private Sale charge(Ticket ticket) {
    return shop.branch()
        .checkout()
        .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), shop.rosa());
  }

  @Test
  void whoIsNewIsCreatedWithOneJournalEntry() {
    long before = entries();

    Customer ana = create(ANA, " Ana Huamán ");

    assertThat(ana).isEqualTo(new Customer("CUS-CLI-001", "45678912", "Ana Huamán", null, null));
    assertThat(entries()).isEqualTo(before + 1);
    assertThat(customers.find("45678912")).contains(ana);
  }

  @Test
  void whoHasTheDocumentAlreadyIsNamedAndNothingIsWritten() {
    Customer ana = create(ANA, "Ana Huamán");
    long before = entries();

    assertThat(customers.create(ANA, "Otra", null, null)).isEqualTo(new CreateResult.Taken(ana));
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void withoutANameNothingIsWritten() {
    long before = entries();

    assertThatThrownBy(() -> customers.create(ANA, "  ", null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(customers.find("45678912")).isEmpty();
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void twoTillsThatMeetOneDocumentAtOnceMakeOneCustomer() throws Exception {
    try (var tills = Executors.newFixedThreadPool(2)) {
      for (int race = 0; race < 20; race++) {
        CustomerDocument document = new CustomerDocument(String.valueOf(40_000_000 + race));
        List<Callable<CreateResult>> both = new ArrayList<>();
        both.add(() -> customers.create(document, "Una", null, null));
        both.add(() -> customers.create(document, "Otra", null, null));
        List<CreateResult> results = new ArrayList<>();
        for (var result : tills.invokeAll(both)) {
          results.add(result.get());
        }
        assertThat(results).filteredOn(CreateResult.Created.class::isInstance).hasSize(1);
      }
    }
    assertThat(customers.search("", 100)).hasSize(20);
  }

  @Test
  void aCustomerIsFoundByPartsOfTheNameAndTheDocument() {
    Customer ana = create(ANA, "Ana Huamán");
    Customer sol = create(SOL, "Bodega El Sol");

    assertThat(customers.search("huaman", 10)).containsExactly(ana);
    assertThat(customers.search("2010", 10)).containsExactly(sol);
    assertThat(customers.search("sol bod", 10)).containsExactly(sol);
    assertThat(customers.search("", 10)).containsExactly(ana, sol);
  }

  @Test
  void anotherNameIsFoundAndTheSameOneWritesNothing() {
    Customer ana = create(ANA, "Ana Huamán");

    Customer changed =
        customers.change(ana, state("Ana Ticona", "984 111 222", " "), MARTA, List.of());

    assertThat(changed)
        .isEqualTo(new Customer(ana.id(), "45678912", "Ana Ticona", "984 111 222", null));
    assertThat(customers.search("ticona", 10)).containsExactly(changed);
    assertThat(customers.search("huaman", 10)).isEmpty();
    long before = entries();
    customers.change(ana, state("Ana Ticona", "984 111 222", null), MARTA, List.of());
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void theSaleAndItsReceiptNameWhoBought() {
    Customer sol = create(SOL, "Bodega El Sol");

    Sale sale = charge(ticket("ARR5", "24.90", "20100070970"));

    assertThat(sale.buyer()).isEqualTo(new Sale.Buyer(sol.id(), "Bodega El Sol"));
    assertThat(sale.document()).asString().startsWith("F001-");
    assertThat(String.join("\n", shop.branch().receipts().text(sale)))
        .contains("FACTURA", "20100070970", "Bodega El Sol");
  }

  @Test
  void upToSevenHundredSolesNobodyNeedsADocument() {
    assertThat(charge(ticket("BOLS", "700.00", null)).buyer()).isNull();
  }

  @Test
  void aboveSevenHundredSolesOnlyADniOrARucWillDo() {
    long before = entries();

    for (String customer : new String[] {null, "4567891", "20100070971"}) {
      Ticket ticket = ticket("BOLS", "700.01", customer);
      assertThatThrownBy(() -> charge(ticket)).isInstanceOf(DocumentDemanded.class);
    }
    assertThat(entries()).isEqualTo(before);
    assertThat(charge(ticket("BOLS", "700.01", "45678912")).customer()).isEqualTo("45678912");
    assertThat(charge(ticket("BOLS", "700.01", "20100070970")).customer()).isNotNull();
  }

  @Test
  void aShopDecidesItsOwnAmount() {
    shop.close();
    shop = DemoShop.open(folder.resolve("strict"), DemoShop.NOBODY, "customer.document-above=20");

    assertThatThrownBy(() -> charge(ticket("ARR5", "24.90", null)))
        .isInstanceOf(DocumentDemanded.class);
    assertThat(charge(ticket("IK500", "3.50", null)).customer()).isNull();
  }
}
