package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.Soles;
import java.util.List;

/** What came back of a sale, on a copy of its receipt: the sale itself stays as it was. */
final class ReturnedGoods {
  private ReturnedGoods() {}

  static void add(List<Part> parts, List<SaleReturned> returns) {
    if (returns.isEmpty()) {
      return;
    }
    parts.add(new Rule());
    parts.add(new Text("DEVUELTO DESPUÉS", Align.LEFT, Look.BOLD));
    for (SaleReturned returned : returns) {
      parts.add(new Pair(CreditNotes.number(returned), "-" + Soles.plain(returned.total())));
      returned
          .lines()
          .forEach(line ->
              parts.add(
                  new Text("  " + line.quantity() + " x " + line.name(), Align.LEFT, Look.PLAIN)));
    }
  }
}
