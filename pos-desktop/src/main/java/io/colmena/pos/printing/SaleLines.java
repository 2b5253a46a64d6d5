package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Soles;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The goods of a sale, one below the other, with the terms on which each was sold. */
final class SaleLines {
  private SaleLines() {}

  static void add(List<Part> parts, Sale sale) {
    for (Sale.Line line : sale.lines()) {
      parts.add(new Text(line.name(), Align.LEFT, Look.PLAIN));
      String times = "  " + line.quantity() + " x " + Soles.plain(line.price());
      parts.add(new Pair(times, Soles.plain(beforeTerms(line))));
      addTerms(parts, line);
    }
  }

  private static void addTerms(List<Part> parts, Sale.Line line) {
    if (line.listPrice() != null) {
      parts.add(
          new Text("  Precio normal " + Soles.plain(line.listPrice()), Align.LEFT, Look.PLAIN));
    }
    if (line.discount() != null) {
      parts.add(new Pair("  Descuento", "-" + Soles.plain(line.discount())));
    }
    if (line.bagTax() != null) {
      parts.add(new Pair("  ICBPER", Soles.plain(line.bagTax())));
    }
  }

  /** The line's total without what stands below it: price × quantity. */
  private static Money beforeTerms(Sale.Line line) {
    return line.total().plus(orZero(line.discount())).minus(orZero(line.bagTax()));
  }

  private static Money orZero(@Nullable Money amount) {
    return Objects.requireNonNullElse(amount, Money.ZERO);
  }
}
