package io.colmena.central.projection;

import com.fasterxml.jackson.core.JsonGenerator;
import io.colmena.shared.identity.ProductNumber;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.money.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stock of up to fifty products in one branch. As it is kept, a JSON object of thousandths, in
 * the order of its products: {@code {"CUS-PROD-001":-2500,"CUS-PROD-002":12000}}.
 */
final class StockBlock {
  private static final long PRODUCTS = 50;
  private static final long BLOCKS = 1_000_000_000L;
  private static final long BRANCHES = 100_000L;

  /** In thousandths. */
  private final SortedMap<String, Long> levels;

  StockBlock() {
    this(new TreeMap<>());
  }

  private StockBlock(SortedMap<String, Long> levels) {
    this.levels = levels;
  }

  /**
   * The key of the block that holds a product: number of the branch where the stock lies × 10^14 +
   * number of the branch where the product was first met × 10^9 + the product's counter there ÷ 50.
   *
   * @throws IllegalArgumentException if the counter is too large or no branch has such a number
   */
  static long key(int branchNumber, int firstMetAt, ProductNumber product) {
    long block = product.counter() / PRODUCTS;
    if (block >= BLOCKS) {
      throw new IllegalArgumentException("no branch has " + product.counter() + " products");
    }
    if (firstMetAt < 0 || firstMetAt >= BRANCHES) {
      throw new IllegalArgumentException("no products of branch number " + firstMetAt);
    }
    return Math.addExact(firstKey(branchNumber), firstMetAt * BLOCKS + block);
  }

  /** Not above any key of that branch; the branch with the next number begins where it ends. */
  static long firstKey(int branchNumber) {
    return Math.multiplyExact(branchNumber, BRANCHES * BLOCKS);
  }

  /**
   * @throws MalformedJson if it is not what {@link #json} gives
   */
  static StockBlock parse(String json) {
    return new StockBlock(JsonMembers.parse(json, JsonMembers::number));
  }

  /**
   * @throws IllegalArgumentException if the change, or what it leads to, is more than a quantity
   *     can be
   */
  void add(String product, long thousandths) {
    long change = Quantity.ofThousandths(thousandths).thousandths();
    long level = Math.addExact(levels.getOrDefault(product, 0L), change);
    levels.put(product, Quantity.ofThousandths(level).thousandths());
  }

  /** By product, in their order; one that nobody could have told is the nearest that can be. */
  Map<String, Quantity> levels() {
    Map<String, Quantity> quantities = new TreeMap<>();
    levels.forEach((product, level) ->
        quantities.put(product, Quantity.clamped(BigDecimal.valueOf(level, Quantity.SCALE))));
    return quantities;
  }

  String json() {
    return JsonMembers.json(levels, JsonGenerator::writeNumber);
  }
}
