package io.colmena.demo.shopping;

import io.colmena.pos.catalog.Product;
import java.util.Arrays;
import java.util.List;

/** The products of a shop, of which customers take the popular ones more often. */
public final class Shelf {
  /**
   * @param usualStock as the catalogue has it: a shop keeps much of what sells well
   */
  public record Item(Product product, double usualStock) {}

  private final List<Item> items;
  private final double[] upTo;

  private Shelf(List<Item> items, double[] upTo) {
    this.items = items;
    this.upTo = upTo;
  }

  /** Every shop has its own favourites among what all of them sell. */
  public static Shelf of(Shop shop, List<Item> items, long seed) {
    Chance chance = Chance.of(seed, shop);
    double[] upTo = new double[items.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += items.get(i).usualStock() * chance.between(0.3, 1.7);
      upTo[i] = sum;
    }
    return new Shelf(List.copyOf(items), upTo);
  }

  /** What the next hand takes; bread sells early and at tea time, beer in the evening. */
  Product take(int hour, Chance chance) {
    while (true) {
      double point = chance.between(0, upTo[upTo.length - 1]);
      int found = Arrays.binarySearch(upTo, point);
      Product product = items.get(found < 0 ? -found - 1 : found).product();
      if (chance.happens(likely(product.category(), hour))) {
        return product;
      }
    }
  }

  private static double likely(String category, int hour) {
    return switch (category) {
      case "Panadería" -> hour < 10 || (hour >= 17 && hour < 20) ? 1.0 : 0.3;
      case "Licores y cervezas" -> hour >= 17 ? 0.9 : 0.25;
      case "Carnes y pescados", "Verduras" -> hour < 14 ? 1.0 : 0.5;
      default -> 0.7;
    };
  }
}
