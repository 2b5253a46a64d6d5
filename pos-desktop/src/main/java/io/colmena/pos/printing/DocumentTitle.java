package io.colmena.pos.printing;

import io.colmena.shared.facts.Sale;

/** What a numbered receipt is called; the tax office has the series' first letter say so. */
final class DocumentTitle {
  private DocumentTitle() {}

  static String of(Sale.Document document) {
    return switch (document.series().charAt(0)) {
      case 'B' -> "BOLETA DE VENTA";
      case 'F' -> "FACTURA";
      default -> "TICKET";
    };
  }
}
