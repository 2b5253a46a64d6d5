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
import io.colmena.shared.facts.CustomerPaid;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Soles;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a customer gets who paid something of a debt. In Spanish, as all documents of the shop. It
 * says what the entry says and computes nothing but what was owed before.
 */
public final class PaymentSlips {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private final ShopHeading heading;
  private final Function<Instant, LocalDateTime> localTime;

  /**
   * @param header further lines under the shop's name: its RUC, its address
   * @param localTime on the shop's wall clock
   */
  public PaymentSlips(Shop shop, List<String> header, Function<Instant, LocalDateTime> localTime) {
    this.heading = new ShopHeading(shop, header);
    this.localTime = localTime;
  }

  /** What the customer gets; it opens the drawer for cash. */
  public ReceiptDocument original(CustomerPaid paid) {
    return document(paid, false);
  }

  /** What anybody gets later: it says that it is a copy. */
  public ReceiptDocument copy(CustomerPaid paid) {
    return document(paid, true);
  }

  /** As the screen shows it. */
  public List<String> text(CustomerPaid paid) {
    return new TextPaper(Paper.MM80.columns()).of(original(paid));
  }

  private ReceiptDocument document(CustomerPaid paid, boolean isCopy) {
    List<Part> parts = new ArrayList<>();
    if (!isCopy && paid.method() == PaymentMethod.CASH) {
      parts.add(new KickDrawer());
    }
    heading(parts, paid, isCopy);
    parts.add(new Pair("Abono", paid.id()));
    parts.add(new Pair("Fecha", TIME.format(localTime.apply(paid.paidAt()))));
    parts.add(Text.left("Atiende: " + paid.cashier().name()));
    parts.add(new Pair(CustomerLines.title(paid.document()), paid.document()));
    parts.add(Text.left(paid.name()));
    parts.add(new Rule());
    parts.add(new Pair("Debía", Soles.plain(paid.owed().plus(paid.amount()))));
    parts.add(new Pair("Paga: " + PaymentNames.of(paid.method()), Soles.plain(paid.amount())));
    if (paid.reference() != null) {
      parts.add(Text.left("  Operación " + paid.reference()));
    }
    parts.add(new Pair("QUEDA DEBIENDO", Soles.withSign(paid.owed()), Look.BOLD));
    parts.add(Text.centred(""));
    parts.add(Text.centred("¡Gracias por su pago!"));
    parts.add(Text.centred(paid.id()));
    parts.add(new Cut());
    return new ReceiptDocument(isCopy ? paid.id() + "-copia" : paid.id(), parts);
  }

  private void heading(List<Part> parts, CustomerPaid paid, boolean isCopy) {
    heading.add(parts, paid.till());
    parts.add(new Text("RECIBO DE ABONO", Align.CENTRE, Look.BOLD));
    if (isCopy) {
      parts.add(new Text("COPIA", Align.CENTRE, Look.LARGE));
    }
    parts.add(Text.centred(""));
  }
}
