package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.goods.Baskets;
import io.colmena.benchmarks.goods.Goods;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A branch that was away: everything that it will send, ready before any clock runs.
 *
 * @param catalogue the batches with its products, which go first and are not measured
 * @param batches with its sales, in order
 */
record SimulatedBranch(
    BranchCode code, List<Sale> sales, List<byte[]> catalogue, List<byte[]> batches) {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  private static final int TICKETS_A_DAY = 120;
  private static final int CASHIERS = 3;

  /**
   * @param number tells branches apart, from 1
   */
  static SimulatedBranch of(int number, int sales, int lines, long seed) {
    BranchCode code = BranchCode.of(String.format(Locale.ROOT, "B%03d", number));
    List<Product> products = products(code);
    Baskets baskets = new Baskets(products, lines, seed * 1000 + number);
    List<Sale> sold = new ArrayList<>();
    for (int i = 0; i < sales; i++) {
      sold.add(sale(code, i, baskets.next()));
    }
    BatchPacker packer = new BatchPacker(code, products.size() + sales);
    List<byte[]> catalogue = packer.pack(facts(products));
    return new SimulatedBranch(code, List.copyOf(sold), catalogue, packer.pack(sold));
  }

  long wireBytes() {
    return batches.stream().mapToLong(batch -> batch.length).sum();
  }

  static LocalDate lastDay(int sales) {
    return FIRST_DAY.plusDays(sales / TICKETS_A_DAY);
  }

  private static List<Product> products(BranchCode branch) {
    List<Product> products = new ArrayList<>();
    for (NewProduct goods : Goods.all()) {
      products.add(
          new Product(
              Identifiers.product(branch, products.size() + 1),
              goods.code(),
              goods.name(),
              goods.category(),
              goods.unit(),
              goods.price(),
              goods.cost(),
              goods.taxKind(),
              false));
    }
    return products;
  }

  private static List<ProductCreated> facts(List<Product> products) {
    return products.stream()
        .map(p ->
            new ProductCreated(
                p.id(),
                p.code(),
                p.name(),
                p.category(),
                p.unit(),
                p.price(),
                p.cost(),
                p.taxKind(),
                List.of()))
        .toList();
  }

  private static Sale sale(BranchCode branch, int index, Baskets.Basket basket) {
    LocalDate date = FIRST_DAY.plusDays(index / TICKETS_A_DAY);
    int ofTheDay = index % TICKETS_A_DAY;
    LocalDateTime time = date.atTime(8, 0).plusSeconds(ofTheDay * 400L + index % 97);
    int cashier = index % CASHIERS + 1;
    return new Sale(
        Identifiers.sale(branch, date, ofTheDay + 1L),
        time.plusHours(5).toInstant(ZoneOffset.UTC),
        time,
        date,
        new Sale.Cashier(Identifiers.user(branch, cashier), "Cajera " + cashier),
        null,
        null,
        basket.ticket().lines().stream()
            .map(line ->
                new Sale.Line(
                    line.product().id(),
                    line.product().code(),
                    line.product().name(),
                    line.quantity(),
                    line.price(),
                    line.product().taxKind(),
                    line.total()))
            .toList(),
        basket.tender().payments(),
        basket.ticket().total(),
        basket.ticket().tax());
  }
}
