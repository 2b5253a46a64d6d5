package io.colmena.pos.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searching the packed texts finds what looking at each product would find. */
class SoughtProductsTest {
  private static final List<String> WORDS =
      List.of("leche", "arroz", "al", "a", "750", "7501", "sal", "chocolate", "or", "-1");

  private final Random random = new Random(2026);

  @Test
  void findsWhatEachProductHolds() {
    List<SoughtProduct> products =
        new ArrayList<>(IntStream.range(0, 500).mapToObj(this::any).toList());
    SoughtProducts packed = packed(products);
    for (int change = 0; change < 20; change++) {
      for (String one : WORDS) {
        for (String other : WORDS) {
          assertThat(found(packed, List.of(one, other)))
              .isEqualTo(plain(products, List.of(one, other)));
        }
      }
      Set<Integer> numbers =
          IntStream.range(0, 30).mapToObj(_ -> random.nextInt(700)).collect(Collectors.toSet());
      List<SoughtProduct> changed = numbers.stream().map(this::any).toList();
      packed = packed.with(changed);
      Set<String> ids = changed.stream().map(SoughtProduct::id).collect(Collectors.toSet());
      products.removeIf(each -> ids.contains(each.id()));
      products.addAll(changed);
    }
  }

  @Test
  void nothingIsFoundAmongNone() {
    assertThat(found(SoughtProducts.NONE, List.of("leche"))).isEmpty();
    assertThat(found(SoughtProducts.NONE, List.of())).isEmpty();
    assertThat(found(SoughtProducts.NONE.with(List.of()), List.of("a"))).isEmpty();
  }

  private static SoughtProducts packed(List<SoughtProduct> products) {
    SoughtProducts.Builder builder = new SoughtProducts.Builder();
    products.forEach(builder::add);
    return builder.build();
  }

  private static List<String> found(SoughtProducts packed, List<String> words) {
    BitSet found = packed.holding(words);
    packed.keepOnSale(found);
    packed.keepOf("dairy", found);
    return packed.ordered(found, String.join(" ", words), Integer.MAX_VALUE);
  }

  private static List<String> plain(List<SoughtProduct> products, List<String> words) {
    String text = String.join(" ", words);
    return products.stream()
        .filter(each -> !each.withdrawn() && each.category().equals("dairy"))
        .filter(each -> words.stream().allMatch(word -> has(each, word)))
        .sorted(
            Comparator.comparing((SoughtProduct each) -> !each.code().startsWith(text))
                .thenComparing(each -> !each.name().startsWith(text))
                .thenComparing(SoughtProduct::name)
                .thenComparing(SoughtProduct::id))
        .map(SoughtProduct::id)
        .toList();
  }

  private static boolean has(SoughtProduct product, String word) {
    return product.name().contains(word)
        || product.code().contains(word)
        || product.more().contains(word)
        || (word.length() >= 4 && product.barcodes().stream().anyMatch(b -> b.contains(word)));
  }

  private SoughtProduct any(int number) {
    return SoughtProduct.of(
        "id-%04d".formatted(number),
        random.nextBoolean() ? "al-" + number : "sal" + number,
        word() + " " + word() + " " + word(),
        random.nextInt(3) == 0 ? word() + "\n" + word() : null,
        random.nextInt(3) == 0 ? List.of("750" + random.nextInt(100), "7750100") : List.of(),
        random.nextInt(3) == 0 ? "dairy\nproducts" : "dairy",
        random.nextInt(5) == 0);
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
