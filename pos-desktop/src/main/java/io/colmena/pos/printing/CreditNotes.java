package io.colmena.pos.printing;

import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Soles;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the customer gets for goods that came back, and signs: a document of its own that names the
 * sale. In Spanish, as all documents of the shop.
 */
public final class CreditNotes {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private final ShopHeading heading;

  /**
   * @param header further lines under the shop's name: its RUC, its address
   */
  public CreditNotes(Shop shop, List<String> header) {
    this.heading = new ShopHeading(shop, header);
  }

  /** What the customer gets; it opens the drawer if cash goes back. */
  public ReceiptDocument original(SaleReturned returned) {
    return document(returned, false);
  }

  /** What anybody gets later: it says that it is a copy. */
  public ReceiptDocument copy(SaleReturned returned) {
    return document(returned, true);
  }

  private ReceiptDocument document(SaleReturned returned, boolean isCopy) {
    List<Part> parts = new ArrayList<>();
    if (!isCopy
        && returned.refunds().stream().anyMatch(one -> one.method() == PaymentMethod.CASH)) {
      parts.add(new KickDrawer());
    }
    heading(parts, returned, isCopy);
    about(parts, returned);
    parts.add(new Rule());
    returned.lines().forEach(line -> addLine(parts, line));
    parts.add(new Rule());
    parts.add(new Pair("IGV 18 % incluido", Soles.plain(returned.tax())));
    parts.add(new Pair("TOTAL DEVUELTO", Soles.withSign(returned.total()), Look.BOLD));
    parts.add(new Rule());
    returned.refunds().forEach(refund -> addRefund(parts, refund));
    ending(parts, returned);
    String name = isCopy ? number(returned) + "-copia" : number(returned);
    return new ReceiptDocument(name, parts);
  }

  /** As the screen shows it. */
  public List<String> text(SaleReturned returned) {
    return new TextPaper(Paper.MM80.columns()).of(original(returned));
  }

  /** The number that it carries. */
  public static String number(SaleReturned returned) {
    Sale.Document document = returned.document();
    return document == null ? returned.id() : document.toString();
  }

  private void heading(List<Part> parts, SaleReturned returned, boolean isCopy) {
    heading.add(parts, returned.till());
    String title = returned.document() == null ? "DEVOLUCIÓN" : "NOTA DE CRÉDITO";
    parts.add(new Text(title, Align.CENTRE, Look.BOLD));
    parts.add(new Text(number(returned), Align.CENTRE, Look.BOLD));
    if (isCopy) {
      parts.add(new Text("COPIA", Align.CENTRE, Look.LARGE));
    }
    parts.add(Text.centred(""));
  }

  private static void about(List<Part> parts, SaleReturned returned) {
    parts.add(new Pair("Devolución", returned.id()));
    parts.add(new Pair("De la venta", returned.sale()));
    if (returned.saleDocument() != null) {
      parts.add(new Pair("Comprobante", returned.saleDocument().toString()));
    }
    if (returned.seal() != null) {
      parts.add(Text.left("Recibo de otra sucursal, revisado por su firma"));
    }
    parts.add(new Pair("Fecha", TIME.format(returned.localTime())));
    parts.add(Text.left("Atiende: " + returned.cashier().name()));
    addCustomer(parts, returned.customer());
    parts.add(Text.left("Motivo: " + returned.reason()));
    for (Sale.Approval approval :
        Objects.requireNonNullElse(returned.approvals(), List.<Sale.Approval>of())) {
      parts.add(Text.left("Autoriza: " + approval.name()));
    }
  }

  private static void addCustomer(List<Part> parts, @Nullable String customer) {
    if (customer != null) {
      parts.add(new Pair("Cliente", customer));
    }
  }

  private static void addLine(List<Part> parts, SaleReturned.Line line) {
    parts.add(Text.left(line.name()));
    String times = "  " + line.quantity() + " x " + Soles.plain(line.price());
    parts.add(new Pair(times, Soles.plain(line.amount())));
    if (line.to() == SaleReturned.Destination.WASTE) {
      parts.add(Text.left("  A merma"));
    }
  }

  private static void addRefund(List<Part> parts, SaleReturned.Refund refund) {
    String name = PaymentNames.of(refund.method());
    String title =
        switch (refund.method()) {
          case CASH, CARD, YAPE, PLIN -> "Devuelto: " + name;
          case CREDIT -> "Ya no debe (fiado)";
          case ROUNDING -> name;
        };
    parts.add(new Pair(title, Soles.plain(refund.amount())));
    if (refund.reference() != null) {
      parts.add(Text.left("  Operación " + refund.reference()));
    }
  }

  private static void ending(List<Part> parts, SaleReturned returned) {
    CustomerLines.addSignature(parts);
    parts.add(Text.centred(returned.id()));
    parts.add(new Cut());
  }
}
