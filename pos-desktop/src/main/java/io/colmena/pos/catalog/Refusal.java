package io.colmena.pos.catalog;

import io.colmena.shared.money.Quantity;
import java.util.Set;

/** Why a product was not changed. Nothing was; the screens say it in words. */
public sealed interface Refusal {
  /** Neither may the person do it alone, nor did somebody who may allow it. */
  record NotAllowed() implements Refusal {}

  /** Another branch's or the centre's: only they change it. */
  record NotOurs() implements Refusal {}

  /** Nothing is sold for nothing: the price must be more than 0. */
  record NoPrice() implements Refusal {}

  /** Another product has the code, perhaps one that is withdrawn. */
  record CodeTaken(Product other) implements Refusal {}

  record BarcodeTaken(String barcode, Product other) implements Refusal {}

  /**
   * Somebody else changed it since it was read.
   *
   * @param now as it is
   * @param fields what is not as it was
   */
  record Meanwhile(ProductCard now, Set<ProductField> fields) implements Refusal {
    public Meanwhile {
      fields = Set.copyOf(fields);
    }
  }

  /** Something of it was sold or moved since its stock was read. */
  record StockMoved(Quantity now) implements Refusal {}

  /** Nothing was changed. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.toString());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
    }
  }
}
