package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.goods.Baskets;
import io.colmena.benchmarks.goods.Goods;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one branch sells, year after year, in as many parts as one likes. A hundred and twenty
 * tickets make a day.
 */
public final class BranchHistory {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);

  /** What makes a day. */
  public static final int TICKETS_A_DAY = 120;

  private static final int CASHIERS = 3;

  private final BranchCode code;
  private final List<Product> products;
  private final Baskets baskets;
  private final BatchPacker packer;
  private int sold;

  /**
   * @param number tells branches apart, from 1
   */
  public BranchHistory(int number, int lines, long seed) {
    this.code = BranchCode.of(String.format(Locale.ROOT, "B%03d", number));
    this.products = products(code);
    this.baskets = new Baskets(products, lines, seed * 1000 + number);
    this.packer = new BatchPacker(code);
  }

  BranchCode code() {
    return code;
  }

  /** The batches with the products; to be asked first, and once. */
  public List<byte[]> catalogue() {
    return packer.pack(facts(products));
  }

  /** The next sales, which follow those before without a gap. */
  public SimulatedBranch next(int sales) {
    List<Sale> made = new ArrayList<>();
    for (int i = 0; i < sales; i++) {
      made.add(sale(code, sold, baskets.next()));
      sold++;
    }
    return new SimulatedBranch(code, List.copyOf(made), packer.pack(made));
  }

  /** After the last ticket of the last of so many days, in Lima. */
  public static Instant eveningOf(int days) {
    return FIRST_DAY.plusDays(days - 1L).atTime(22, 0).toInstant(ZoneOffset.ofHours(-5));
  }

  /** The day on which a branch makes its next sale after so many. */
  static LocalDate dayAfter(long sales) {
    return FIRST_DAY.plusDays(sales / TICKETS_A_DAY);
  }

  /** How many of so many sales were made on the day that is not over yet. */
  static long today(long sales) {
    return sales % TICKETS_A_DAY;
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
    return basket.sold(
        Identifiers.sale(branch, date, ofTheDay + 1L),
        time,
        new Sale.Cashier(Identifiers.user(branch, cashier), "Cajera " + cashier));
  }
}
