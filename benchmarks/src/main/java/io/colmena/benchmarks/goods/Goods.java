package io.colmena.benchmarks.goods;

import io.colmena.pos.app.Branch;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A grocery shop's catalogue of four hundred products, the same in every run. */
public final class Goods {
  private static final List<String> CATEGORIES =
      List.of("Abarrotes", "Bebidas", "Lácteos", "Limpieza", "Galletas y dulces");

  /** Four kinds of each category, in their order. */
  private static final List<String> KINDS =
      List.of(
          "Arroz extra",
          "Azúcar rubia",
          "Fideos spaghetti",
          "Aceite vegetal",
          "Gaseosa",
          "Agua mineral",
          "Néctar de durazno",
          "Cerveza",
          "Leche evaporada",
          "Yogurt de fresa",
          "Mantequilla",
          "Queso fresco",
          "Detergente",
          "Lejía",
          "Jabón de tocador",
          "Papel higiénico",
          "Galletas de soda",
          "Chocolate",
          "Caramelos",
          "Wafer de vainilla");

  private static final List<String> BRANDS =
      List.of("Ayni", "Sumaq", "Killa", "Wayra", "Inti", "Qori", "Illa", "Tika", "Puka", "Munay");

  private static final List<String> SIZES = List.of("chico", "familiar");

  private Goods() {}

  /** Brings the whole catalogue into a branch, in one transaction. */
  public static List<Product> into(Branch branch) {
    return branch
        .database()
        .compute(tx -> all().stream().map(goods -> branch.catalog().create(tx, goods)).toList());
  }

  public static List<NewProduct> all() {
    SplittableRandom prices = new SplittableRandom(1);
    List<NewProduct> all = new ArrayList<>();
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (String brand : BRANDS) {
        for (String size : SIZES) {
          int cents = prices.nextInt(10, 400) * 10;
          all.add(
              new NewProduct(
                  String.format(Locale.ROOT, "P-%03d", all.size() + 1),
                  KINDS.get(kind) + " " + brand + " " + size,
                  CATEGORIES.get(kind / 4),
                  kind % 10 == 9 ? UnitOfSale.KG : UnitOfSale.UN,
                  Money.ofCents(cents),
                  Money.ofCents(cents * 8L / 10),
                  kind % 10 == 9 ? TaxKind.EXEMPT : TaxKind.IGV,
                  List.of(),
                  Quantity.of(100)));
        }
      }
    }
    return all;
  }
}
