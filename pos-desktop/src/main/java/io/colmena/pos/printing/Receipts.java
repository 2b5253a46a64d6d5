package io.colmena.pos.printing;

import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.ReceiptDocument.Align;
import io.colmena.pos.printing.ReceiptDocument.Cut;
import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.pos.printing.ReceiptDocument.Look;
import io.colmena.pos.printing.ReceiptDocument.Pair;
import io.colmena.pos.printing.ReceiptDocument.Part;
import io.colmena.pos.printing.ReceiptDocument.QrCode;
import io.colmena.pos.printing.ReceiptDocument.Rule;
import io.colmena.pos.printing.ReceiptDocument.Text;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Soles;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a sale. It is the shop's document, so it is in Spanish whatever the language of
 * the screens. It says what the sale says and computes nothing that is not in it.
 */
public final class Receipts {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final ShopHeading heading;
  private final Supplier<LocalDateTime> shopTime;
  private final Function<Sale, String> qrContent;
  private final Function<Sale, List<SaleReturned>> returns;

  /**
   * @param header further lines under the shop's name: its RUC, its address
   * @param shopTime the shop's wall clock, for copies
   * @param qrContent what a scanner reads from the receipt of a sale
   */
  public Receipts(
      Shop shop,
      List<String> header,
      Supplier<LocalDateTime> shopTime,
      Function<Sale, String> qrContent) {
    this(shop, header, shopTime, qrContent, _ -> List.of());
  }

  /**
   * @param returns what came back of a sale, which its copies say
   */
  public Receipts(
      Shop shop,
      List<String> header,
      Supplier<LocalDateTime> shopTime,
      Function<Sale, String> qrContent,
      Function<Sale, List<SaleReturned>> returns) {
    this.returns = returns;
    this.heading = new ShopHeading(shop, header);
    this.shopTime = shopTime;
    this.qrContent = qrContent;
  }

  /** What the customer gets with the goods; it opens the drawer if it takes or gives cash. */
  public ReceiptDocument original(Sale sale) {
    return document(sale, null, qrContent);
  }

  /** What anybody gets later: it says that it is a copy, and of when. */
  public ReceiptDocument copy(Sale sale) {
    return document(sale, shopTime.get(), qrContent);
  }

  /** As the screen shows it. */
  public List<String> text(Sale sale) {
    return new TextPaper(Paper.MM80.columns()).of(document(sale, null, _ -> "")); // shows no code
  }

  private ReceiptDocument document(
      Sale sale, @Nullable LocalDateTime copiedAt, Function<Sale, String> code) {
    List<Part> parts = new ArrayList<>();
    if (copiedAt == null && touchesDrawer(sale)) {
      parts.add(new KickDrawer());
    }
    heading.add(parts, sale.till());
    title(parts, sale, copiedAt);
    about(parts, sale);
    parts.add(new Rule());
    SaleLines.add(parts, sale);
    parts.add(new Rule());
    SaleSums.add(parts, sale);
    if (copiedAt != null) {
      ReturnedGoods.add(parts, returns.apply(sale));
    }
    ending(parts, sale, code.apply(sale));
    return new ReceiptDocument(name(sale, copiedAt), parts);
  }

  private static String name(Sale sale, @Nullable LocalDateTime copiedAt) {
    Sale.Document document = sale.document();
    String number = document == null ? sale.id() : document.toString();
    String name = copiedAt == null ? number : number + "-copia-" + FILE_TIME.format(copiedAt);
    return name.replaceAll("[^A-Za-z0-9-]", "_");
  }

  private static boolean touchesDrawer(Sale sale) {
    return sale.payments().stream().anyMatch(payment -> payment.method() == PaymentMethod.CASH);
  }

  private static void title(List<Part> parts, Sale sale, @Nullable LocalDateTime copiedAt) {
    Sale.Document document = sale.document();
    if (document != null) {
      parts.add(new Text(DocumentTitle.of(document), Align.CENTRE, Look.BOLD));
      parts.add(new Text(document.toString(), Align.CENTRE, Look.BOLD));
    }
    if (copiedAt != null) {
      parts.add(new Text("COPIA", Align.CENTRE, Look.LARGE));
      parts.add(Text.centred("impresa el " + TIME.format(copiedAt)));
    }
    if (document != null || copiedAt != null) {
      parts.add(Text.centred(""));
    }
  }

  private static void about(List<Part> parts, Sale sale) {
    parts.add(new Pair("Venta", sale.id()));
    if (sale.printedAs() != null) {
      parts.add(new Pair("Impresa como", sale.printedAs()));
    }
    parts.add(new Pair("Fecha", TIME.format(sale.localTime())));
    parts.add(Text.left("Atiende: " + sale.cashier().name()));
    String customer = sale.customer();
    if (customer != null) {
      parts.add(new Pair(CustomerLines.title(customer), customer));
    }
    Sale.Buyer buyer = sale.buyer();
    if (buyer != null) {
      parts.add(Text.left(buyer.name()));
    }
  }

  private static void ending(List<Part> parts, Sale sale, String code) {
    parts.add(Text.centred(""));
    parts.add(Text.centred("¡Gracias por su compra!"));
    if (!sale.onAccount().isZero()) {
      addDebt(parts, sale);
    }
    parts.add(new QrCode(code));
    parts.add(Text.centred(sale.id()));
    parts.add(new Cut());
  }

  /** Who takes goods on credit signs for them. */
  private static void addDebt(List<Part> parts, Sale sale) {
    parts.add(Text.centred(""));
    parts.add(new Pair("QUEDA DEBIENDO", Soles.withSign(sale.onAccount()), Look.BOLD));
    CustomerLines.addSignature(parts);
  }
}
