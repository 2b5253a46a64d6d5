package io.colmena.shared.money;

/** What one unit of a product is. The names are stored and sent: never rename one. */
public enum UnitOfSale {
  /** Pieces (Spanish <i>unidad</i>). */
  UN,
  /** Kilograms: the quantity has decimals. */
  KG;

  public boolean isWeighed() {
    return this == KG;
  }
}
