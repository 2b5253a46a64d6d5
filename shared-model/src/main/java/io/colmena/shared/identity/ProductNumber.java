package io.colmena.shared.identity;

/**
 * What the identifier of a product says: {@code CUS-PROD-017} is the seventeenth product first met
 * in Cusco.
 *
 * @param branch where it was first met, which need not be where it is sold
 * @param counter from 1
 */
public record ProductNumber(BranchCode branch, long counter) {
  /**
   * Reads an identifier as {@link Identifiers#product} writes it, and no other spelling of it.
   *
   * @throws IllegalArgumentException if it is not one of a product
   */
  public static ProductNumber of(String productId) {
    int end = productId.indexOf('-');
    if (end > 0 && productId.startsWith(Identifiers.PRODUCT, end)) {
      long counter = Counter.at(productId, end + Identifiers.PRODUCT.length());
      if (counter != Counter.NONE) {
        return new ProductNumber(BranchCode.of(productId.substring(0, end)), counter);
      }
    }
    throw new IllegalArgumentException(
        "\"" + productId + "\" is not an identifier such as CUS-PROD-017");
  }
}
