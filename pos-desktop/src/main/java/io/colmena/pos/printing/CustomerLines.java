package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Text;
import java.util.List;

/** What documents say of the customer. */
final class CustomerLines {
  private CustomerLines() {}

  /** What a document number is of. */
  static String title(String document) {
    return switch (document.length()) {
      case 8 -> "DNI";
      case 11 -> "RUC";
      default -> "Cliente";
    };
  }

  /** Room for a signature. */
  static void addSignature(List<Part> parts) {
    parts.add(Text.centred(""));
    parts.add(Text.centred(""));
    parts.add(Text.centred("______________________"));
    parts.add(Text.centred("Firma del cliente"));
  }
}
