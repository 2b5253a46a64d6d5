package io.colmena.demo.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomersTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 14);
  private static final LocalDateTime MUCH_LATER = SATURDAY.plusDays(30).atStartOfDay();

  private final Customers lima = customers(Shop.LIMA);

  private static Customers customers(Shop shop) {
    List<Shelf.Item> items =
        IntStream.rangeClosed(1, 40).mapToObj(i -> new Shelf.Item(product(i), 10 * i)).toList();
    return new Customers(shop, Shelf.of(shop, items, 1), 1);
  }

  private static Product product(int number) {
    return new Product(
        "LIM-PROD-" + number,
        "P-" + number,
        "Producto " + number,
        "Abarrotes",
        number % 5 == 0 ? UnitOfSale.KG : UnitOfSale.UN,
        Money.ofCents(190L * number),
        null,
        TaxKind.IGV,
        false);
  }

  @Test
  void customersComeInOrderWhileTheShopIsOpen() {
    List<LocalDateTime> moments = lima.of(MONDAY, MUCH_LATER).stream().map(Visit::at).toList();

    assertThat(moments)
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(at -> at.getHour() >= 7 && at.getHour() < 22);
  }

  @Test
  void nobodyComesInTheFuture() {
    LocalDateTime now = MONDAY.atTime(13, 30);

    assertThat(lima.of(MONDAY, now)).isNotEmpty().allMatch(visit -> visit.at().isBefore(now));
    assertThat(lima.of(MONDAY, now, 60)).hasSize(60).allMatch(visit -> visit.at().isBefore(now));
  }

  @Test
  void moreComeOnSaturdaysAndToLargerShops() {
    int monday = lima.of(MONDAY, MUCH_LATER).size();

    assertThat(lima.of(SATURDAY, MUCH_LATER)).hasSizeGreaterThan(monday);
    assertThat(customers(Shop.ABANCAY).of(MONDAY, MUCH_LATER)).hasSizeLessThan(monday);
  }

  @Test
  void everyTicketIsPaidInFullAndHasOneToTwelveLines() {
    assertThat(lima.of(SATURDAY, MUCH_LATER))
        .allMatch(visit -> visit.tender().isComplete())
        .allMatch(visit -> visit.tender().due().equals(visit.ticket().total()))
        .allMatch(visit -> !visit.ticket().isEmpty() && visit.ticket().lines().size() <= 12)
        .allMatch(visit -> visit.cashier() < Shop.LIMA.cashiers().size());
  }

  @Test
  void allWaysToPayAreUsedAndNoWalletsOperationTwice() {
    List<Sale.Payment> payments =
        lima.of(SATURDAY, MUCH_LATER).stream()
            .map(Visit::tender)
            .map(Tender::payments)
            .flatMap(List::stream)
            .toList();

    assertThat(payments).extracting(Sale.Payment::method).containsAll(PaymentMethod.money());
    assertThat(
            payments.stream()
                .filter(p -> p.method() == PaymentMethod.YAPE || p.method() == PaymentMethod.PLIN)
                .map(Sale.Payment::reference))
        .doesNotHaveDuplicates()
        .allMatch(reference -> reference.length() == 8);
  }

  @Test
  void theSameSeedBringsTheSameCustomers() {
    assertThat(customers(Shop.LIMA).of(SATURDAY, MUCH_LATER))
        .isEqualTo(lima.of(SATURDAY, MUCH_LATER));
  }
}
