package io.colmena.pos.printing;

import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Logo;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * With what each document for a customer begins.
 *
 * @param header further lines under the shop's name: its RUC, its address
 */
record ShopHeading(Shop shop, List<String> header) {
  ShopHeading {
    header = List.copyOf(header);
  }

  /**
   * @param till where it was made; null where nobody knows, which is here
   */
  void add(List<Part> parts, @Nullable String till) {
    parts.add(new Logo());
    parts.add(new Text(shop.name().toUpperCase(Locale.ROOT), Align.CENTRE, Look.LARGE));
    header.forEach(line -> parts.add(Text.centred(line)));
    String where = Objects.requireNonNullElse(till, shop.till());
    parts.add(Text.centred("Sucursal " + shop.branch() + "  Caja " + where));
    parts.add(Text.centred(""));
  }
}
