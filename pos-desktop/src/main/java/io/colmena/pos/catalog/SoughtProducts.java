package io.colmena.pos.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * What a search looks at, of all products, in the order of their names. It never changes, and takes
 * about as many bytes as its letters.
 */
final class SoughtProducts {
  static final SoughtProducts NONE = new Builder().inThatOrder();

  /** Shorter digits would be found in half of all barcodes. */
  private static final int LEAST_OF_A_BARCODE = 4;

  private final PackedTexts ids;
  private final PackedTexts codes;
  private final PackedTexts names;
  private final PackedTexts more;
  private final PackedTexts barcodes;
  private final PackedTexts categories;
  private final BitSet withdrawn;

  private SoughtProducts(Builder built) {
    this.ids = built.ids.build();
    this.codes = built.codes.build();
    this.names = built.names.build();
    this.more = built.more.build();
    this.barcodes = built.barcodes.build();
    this.categories = built.categories.build();
    this.withdrawn = built.withdrawn;
  }

  int size() {
    return ids.size();
  }

  String id(int index) {
    return ids.get(index);
  }

  /** Those that hold every word, withdrawn ones too; all of them when there is no word. */
  BitSet holding(List<String> words) {
    BitSet found = new BitSet(size());
    if (words.isEmpty()) {
      found.set(0, size());
      return found;
    }
    List<String> longestFirst =
        words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    String longest = longestFirst.getFirst();
    codes.addHolding(longest, found);
    names.addHolding(longest, found);
    more.addHolding(longest, found);
    if (longest.length() >= LEAST_OF_A_BARCODE) {
      barcodes.addHolding(longest, found);
    }
    longestFirst.stream().skip(1).forEach(word -> keep(found, i -> holds(i, word)));
    return found;
  }

  private boolean holds(int index, String word) {
    return names.holds(index, word)
        || codes.holds(index, word)
        || more.holds(index, word)
        || (word.length() >= LEAST_OF_A_BARCODE && barcodes.holds(index, word));
  }

  /** Takes away what is not on sale. */
  void keepOnSale(BitSet found) {
    found.andNot(withdrawn);
  }

  /** Takes away what is not of a category. */
  void keepOf(String category, BitSet found) {
    keep(found, i -> categories.get(i).equals(category));
  }

  /** Takes away what is not among some. */
  void keepAmong(Set<String> those, BitSet found) {
    keep(found, i -> those.contains(id(i)));
  }

  private static void keep(BitSet found, IntPredicate wanted) {
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      if (!wanted.test(i)) {
        found.clear(i);
      }
    }
  }

  /**
   * What begins with the text comes first: by code, then by name; each by name among themselves.
   */
  List<String> ordered(BitSet found, String text, int most) {
    List<String> ordered = new ArrayList<>();
    BitSet left = (BitSet) found.clone();
    if (!text.isEmpty()) {
      take(left, most, ordered, i -> codes.startsWith(i, text));
      takeNamed(text, left, most, ordered);
    }
    take(left, most, ordered, _ -> true);
    return ordered;
  }

  /** Names that begin with a text stand side by side. */
  private void takeNamed(String text, BitSet left, int most, List<String> taken) {
    for (int i = left.nextSetBit(firstFrom(text));
        i >= 0 && names.startsWith(i, text) && taken.size() < most;
        i = left.nextSetBit(i + 1)) {
      taken.add(id(i));
      left.clear(i);
    }
  }

  private int firstFrom(String name) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).compareTo(name) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void take(BitSet left, int most, List<String> taken, IntPredicate wanted) {
    for (int i = left.nextSetBit(0); i >= 0 && taken.size() < most; i = left.nextSetBit(i + 1)) {
      if (wanted.test(i)) {
        taken.add(id(i));
        left.clear(i);
      }
    }
  }

  /** The same with products that changed or are new. */
  SoughtProducts with(List<SoughtProduct> changed) {
    Set<String> ids = changed.stream().map(SoughtProduct::id).collect(Collectors.toSet());
    Builder merged = new Builder();
    for (int i = 0; i < size(); i++) {
      if (!ids.contains(id(i))) {
        merged.add(this, i);
      }
    }
    changed.forEach(merged::add);
    return merged.build();
  }

  private SoughtProducts byName() {
    String[] read = new String[size()];
    Arrays.setAll(read, names::get);
    Comparator<Integer> byName = Comparator.comparing(i -> read[i]);
    Integer[] order = new Integer[size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, byName.thenComparing(this::id));
    Builder sorted = new Builder();
    for (int index : order) {
      sorted.add(this, index);
    }
    return sorted.inThatOrder();
  }

  /** Takes products one after the other. */
  static final class Builder {
    private final PackedTexts.Builder ids = new PackedTexts.Builder();
    private final PackedTexts.Builder codes = new PackedTexts.Builder();
    private final PackedTexts.Builder names = new PackedTexts.Builder();
    private final PackedTexts.Builder more = new PackedTexts.Builder();
    private final PackedTexts.Builder barcodes = new PackedTexts.Builder();
    private final PackedTexts.Builder categories = new PackedTexts.Builder();
    private final BitSet withdrawn = new BitSet();

    void add(SoughtProduct product) {
      withdrawn.set(ids.size(), product.withdrawn());
      ids.add(product.id());
      codes.add(product.code());
      names.add(product.name());
      more.add(product.more());
      barcodes.add(String.join(" ", product.barcodes()));
      categories.add(product.category());
    }

    private void add(SoughtProducts others, int index) {
      withdrawn.set(ids.size(), others.withdrawn.get(index));
      ids.add(others.ids, index);
      codes.add(others.codes, index);
      names.add(others.names, index);
      more.add(others.more, index);
      barcodes.add(others.barcodes, index);
      categories.add(others.categories, index);
    }

    /** Those that were added, by name. */
    SoughtProducts build() {
      return inThatOrder().byName();
    }

    private SoughtProducts inThatOrder() {
      return new SoughtProducts(this);
    }
  }
}
