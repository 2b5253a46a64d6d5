package io.colmena.pos.printing;

import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Soles;
import io.colmena.shared.money.TaxKind;
import java.util.List;

/** What a sale comes to, the taxes inside it, and how it was paid. */
final class SaleSums {
  private SaleSums() {}

  static void add(List<Part> parts, Sale sale) {
    addTaxes(parts, sale);
    parts.add(new Pair("TOTAL", Soles.withSign(sale.total()), Look.BOLD));
    parts.add(new Rule());
    addPayments(parts, sale);
  }

  /** The taxes are inside the prices: shown apart, never added. */
  private static void addTaxes(List<Part> parts, Sale sale) {
    Money bags = sale.bagTax();
    Money exempt = exempt(sale);
    Money taxed = sale.total().minus(exempt).minus(bags).minus(sale.tax());
    parts.add(new Pair("Artículos", String.valueOf(sale.lines().size())));
    parts.add(new Pair("Op. gravadas", Soles.plain(taxed)));
    if (exempt.isPositive()) {
      parts.add(new Pair("Op. exoneradas", Soles.plain(exempt)));
    }
    parts.add(new Pair("IGV 18 % incluido", Soles.plain(sale.tax())));
    if (bags.isPositive()) {
      parts.add(new Pair("ICBPER bolsas", Soles.plain(bags)));
    }
  }

  private static Money exempt(Sale sale) {
    Money exempt = Money.ZERO;
    for (Sale.Line line : sale.lines()) {
      if (line.taxKind() == TaxKind.EXEMPT) {
        Money goods = line.bagTax() == null ? line.total() : line.total().minus(line.bagTax());
        exempt = exempt.plus(goods);
      }
    }
    return exempt;
  }

  private static void addPayments(List<Part> parts, Sale sale) {
    Money change = Money.ZERO;
    for (Sale.Payment payment : sale.payments()) {
      if (payment.method().isRounding()) {
        parts.add(new Pair(PaymentNames.of(payment.method()), "-" + Soles.plain(payment.amount())));
        continue;
      }
      Money received = payment.received() == null ? payment.amount() : payment.received();
      change = change.plus(received.minus(payment.amount()));
      parts.add(new Pair(PaymentNames.of(payment.method()), Soles.plain(received)));
      if (payment.reference() != null) {
        parts.add(new Text("  Operación " + payment.reference(), Align.LEFT, Look.PLAIN));
      }
    }
    if (change.isPositive()) {
      parts.add(new Pair("Vuelto", Soles.plain(change), Look.BOLD));
    }
  }
}
