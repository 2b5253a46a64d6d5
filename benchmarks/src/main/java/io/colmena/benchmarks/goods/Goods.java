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

/**
 * A grocery shop's catalogue of four hundred products, the same in every run, and one as large as
 * wanted, with a barcode for each.
 */
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

  private static final int A_TRANSACTION = 400;

  private Goods() {}

  /** Brings the whole catalogue into a branch, in one transaction. */
  public static List<Product> into(Branch branch) {
    return into(branch, all());
  }

  /** Brings goods into a branch, some hundred in one transaction. */
  public static List<Product> into(Branch branch, List<NewProduct> goods) {
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < goods.size(); i += A_TRANSACTION) {
      List<NewProduct> some = goods.subList(i, Math.min(goods.size(), i + A_TRANSACTION));
      products.addAll(
          branch
              .database()
              .compute(tx -> some.stream().map(one -> branch.catalog().create(tx, one)).toList()));
    }
    return products;
  }

  /** A catalogue of so many products, each with an EAN-13 of its own. */
  public static List<NewProduct> many(int count) {
    List<NewProduct> kinds = all();
    List<NewProduct> many = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      NewProduct kind = kinds.get(i % kinds.size());
      many.add(
          new NewProduct(
              code(i),
              kind.name() + " " + (i / kinds.size() + 1),
              kind.category(),
              kind.unit(),
              kind.price(),
              kind.cost(),
              kind.taxKind(),
              List.of(barcode(i)),
              kind.openingStock()));
    }
    return many;
  }

  /** Of a product of a large catalogue, counted from zero. */
  public static String code(int number) {
    return String.format(Locale.ROOT, "M-%06d", number + 1);
  }

  /** An EAN-13 of Peru (prefix 775) with its check digit. */
  public static String barcode(int number) {
    String digits = String.format(Locale.ROOT, "775%09d", number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
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
