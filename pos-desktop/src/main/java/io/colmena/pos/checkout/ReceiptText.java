package io.colmena.pos.checkout;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.TaxKind;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The receipt of a sale as lines of equally wide characters. It is the shop's document, so it is in
 * Spanish whatever the language of the screens. It says what the sale says and computes nothing
 * that is not in it.
 */
public final class ReceiptText {
  /** Characters that fit on a line of 80 mm paper in the printers' usual font. */
  public static final int COLUMNS = 42;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
  private static final String RULE = "-".repeat(COLUMNS);

  private final Shop shop;

  public ReceiptText(Shop shop) {
    this.shop = shop;
  }

  /** No line is longer than {@link #COLUMNS}; the last one is the number of the sale. */
  public List<String> of(Sale sale) {
    List<String> lines = new ArrayList<>();
    wrapped(shop.name().toUpperCase(Locale.ROOT)).forEach(line -> lines.add(centred(line)));
    lines.add(centred("Sucursal " + shop.branch() + "  Caja " + shop.till()));
    lines.add("");
    lines.add(pair("Venta", sale.id()));
    lines.add(pair("Fecha", TIME.format(sale.localTime())));
    lines.addAll(wrapped("Atiende: " + sale.cashier().name()));
    if (sale.customer() != null) {
      lines.add(pair("Cliente", sale.customer()));
    }
    lines.add(RULE);
    for (Sale.Line line : sale.lines()) {
      lines.addAll(wrapped(line.name()));
      lines.addAll(terms(line));
    }
    lines.add(RULE);
    lines.addAll(taxes(sale));
    lines.add(pair("TOTAL", soles(sale.total())));
    lines.add(RULE);
    lines.addAll(payments(sale));
    lines.add("");
    lines.add(centred("¡Gracias por su compra!"));
    lines.add(centred(sale.id()));
    return List.copyOf(lines);
  }

  /** Quantity and price, and what was not as the catalogue has it. */
  private static List<String> terms(Sale.Line line) {
    Money discount = line.discount() == null ? Money.ZERO : line.discount();
    Money bagTax = line.bagTax() == null ? Money.ZERO : line.bagTax();
    Money gross = line.total().plus(discount).minus(bagTax);
    List<String> lines = new ArrayList<>();
    lines.add(pair("  " + line.quantity() + " x " + plain(line.price()), plain(gross)));
    if (line.listPrice() != null) {
      lines.add("  Precio normal " + plain(line.listPrice()));
    }
    if (discount.isPositive()) {
      lines.add(pair("  Descuento", "-" + plain(discount)));
    }
    if (bagTax.isPositive()) {
      lines.add(pair("  ICBPER (impuesto a la bolsa)", plain(bagTax)));
    }
    return lines;
  }

  /** The IGV is inside the prices: shown apart, never added. */
  private static List<String> taxes(Sale sale) {
    Money exempt = Money.ZERO;
    for (Sale.Line line : sale.lines()) {
      Money untaxed = line.bagTax() == null ? line.total() : line.total().minus(line.bagTax());
      exempt = line.taxKind() == TaxKind.EXEMPT ? exempt.plus(untaxed) : exempt;
    }
    List<String> lines = new ArrayList<>();
    lines.add(pair("Artículos", String.valueOf(sale.lines().size())));
    Money taxed = sale.total().minus(sale.bagTax()).minus(exempt);
    lines.add(pair("Op. gravadas", plain(taxed.minus(sale.tax()))));
    if (exempt.isPositive()) {
      lines.add(pair("Op. exoneradas", plain(exempt)));
    }
    lines.add(pair("IGV 18 % incluido", plain(sale.tax())));
    if (sale.bagTax().isPositive()) {
      lines.add(pair("ICBPER", plain(sale.bagTax())));
    }
    return lines;
  }

  private static List<String> payments(Sale sale) {
    List<String> lines = new ArrayList<>();
    Money change = Money.ZERO;
    for (Sale.Payment payment : sale.payments()) {
      if (!payment.method().isMoney()) {
        lines.addFirst(pair(name(payment.method()), "-" + plain(payment.amount())));
        continue;
      }
      Money received = payment.received() == null ? payment.amount() : payment.received();
      change = change.plus(received.minus(payment.amount()));
      lines.add(pair(name(payment.method()), plain(received)));
      if (payment.reference() != null) {
        lines.addAll(wrapped("  Operación " + payment.reference()));
      }
    }
    if (change.isPositive()) {
      lines.add(pair("Vuelto", plain(change)));
    }
    return lines;
  }

  private static String name(PaymentMethod method) {
    return switch (method) {
      case CASH -> "Efectivo";
      case CARD -> "Tarjeta";
      case YAPE -> "Yape";
      case PLIN -> "Plin";
      case ROUNDING -> "Redondeo";
    };
  }

  private static String soles(Money amount) {
    return "S/ " + plain(amount);
  }

  private static String plain(Money amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(amount.amount());
  }

  private static String centred(String text) {
    return " ".repeat(Math.max(0, (COLUMNS - text.length()) / 2)) + text;
  }

  /** What is on the right is a number and stays whole; what is on the left gives way. */
  private static String pair(String left, String right) {
    int room = Math.max(0, COLUMNS - right.length() - 1);
    String cut = left.length() > room ? left.substring(0, room) : left;
    return cut + " ".repeat(Math.max(1, COLUMNS - cut.length() - right.length())) + right;
  }

  /** Breaks at spaces; a word that is longer than a line is broken where the line ends. */
  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    String indent = text.startsWith("  ") ? "  " : "";
    int room = COLUMNS - indent.length();
    while (rest.length() > room) {
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      lines.add(indent + rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(indent + rest);
    return lines;
  }
}
