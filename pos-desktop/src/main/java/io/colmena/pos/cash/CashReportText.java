package io.colmena.pos.cash;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.Paper;
import io.colmena.pos.printing.PaymentNames;
import io.colmena.pos.printing.ReceiptDocument;
import io.colmena.pos.printing.TextPaper;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Soles;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The report of a cash session: what it should hold (X), or what was counted at its end (Z). It is
 * the shop's document, so it is in Spanish whatever the language of the screens.
 */
public final class CashReportText {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter FILE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Shop shop;
  private final BusinessCalendar calendar;
  private final Clock clock;

  /**
   * @param clock for the moment of a copy
   */
  public CashReportText(Shop shop, BusinessCalendar calendar, Clock clock) {
    this.shop = shop;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** As the screen shows all of it, for those who may see what the drawer should hold. */
  public List<String> of(CashReport report) {
    return onScreen(original(report, true));
  }

  /** As the screen shows what was counted, for whoever must not learn what was expected. */
  public List<String> blind(CashReport report) {
    return onScreen(original(report, false));
  }

  private static List<String> onScreen(ReceiptDocument document) {
    return new TextPaper(Paper.MM80.columns()).of(document);
  }

  /**
   * For the printer.
   *
   * @param whole whether it tells what was expected
   */
  public ReceiptDocument original(CashReport report, boolean whole) {
    return document(report, whole, null);
  }

  /** What is printed later: it says that it is a copy, and of when. */
  public ReceiptDocument copy(CashReport report, boolean whole) {
    return document(report, whole, calendar.localTime(clock.instant()));
  }

  private ReceiptDocument document(
      CashReport report, boolean whole, @Nullable LocalDateTime copiedAt) {
    ReportPaper paper = new ReportPaper();
    head(paper, report, copiedAt);
    if (whole) {
      everything(paper, report);
    } else {
      onlyCounted(paper, report);
    }
    return paper.document(name(report, copiedAt));
  }

  private String name(CashReport report, @Nullable LocalDateTime copiedAt) {
    String id = report.session().id();
    if (report.closing().isEmpty()) {
      return id + "-X-" + FILE_TIME.format(calendar.localTime(clock.instant()));
    }
    return copiedAt == null ? id + "-Z" : id + "-Z-copia-" + FILE_TIME.format(copiedAt);
  }

  private void everything(ReportPaper paper, CashReport report) {
    sold(paper, report);
    drawer(paper, report);
    moves(paper, report);
    report
        .closing()
        .ifPresent(closing -> {
          differences(paper, closing);
          counted(paper, closing);
        });
    waiting(paper, report);
    report.closing().ifPresent(closing -> end(paper, closing));
  }

  private void onlyCounted(ReportPaper paper, CashReport report) {
    report
        .closing()
        .ifPresent(closing -> {
          counted(paper, closing);
          paper.rule();
          closing.methods().stream()
              .filter(method -> method.method() != PaymentMethod.CASH)
              .forEach(method -> paper.amount(PaymentNames.of(method.method()), method.counted()));
          waiting(paper, report);
          end(paper, closing);
        });
  }

  private void waiting(ReportPaper paper, CashReport report) {
    if (report.waiting().isEmpty()) {
      return;
    }
    paper.rule();
    paper.text("TICKETS EN ESPERA");
    for (WaitingTicket ticket : report.waiting()) {
      String name = ticket.name() == null ? ticket.heldBy() : ticket.name();
      paper.amount(MOMENT.format(calendar.localTime(ticket.heldAt())), ticket.total());
      paper.text("  " + name);
    }
  }

  private void head(ReportPaper paper, CashReport report, @Nullable LocalDateTime copiedAt) {
    CashSession session = report.session();
    paper.centred(shop.name().toUpperCase(Locale.ROOT));
    paper.centred("Sucursal " + shop.branch() + "  Caja " + session.till());
    paper.title(report.closing().isEmpty() ? "REPORTE X" : "CIERRE DE CAJA (Z)");
    if (copiedAt != null) {
      paper.title("COPIA");
      paper.centred("impresa el " + MOMENT.format(copiedAt));
    }
    paper.text("");
    paper.pair("Sesión", session.id());
    paper.pair("Día contable", DATE.format(session.businessDate()));
    paper.pair("Apertura", moment(session.openedAt()));
    paper.text("  " + session.openedBy().name());
    report
        .closing()
        .ifPresent(closing -> {
          paper.pair("Cierre", moment(closing.closedAt()));
          paper.text("  " + closing.cashier().name());
        });
  }

  private static void sold(ReportPaper paper, CashReport report) {
    paper.rule();
    paper.pair("Ventas", String.valueOf(report.sales()));
    report.sold().forEach((method, amount) -> paper.amount("  " + PaymentNames.of(method), amount));
    Money sold = Money.sum(report.sold().values().stream());
    paper.amount("TOTAL VENDIDO", sold);
    Money refunded = Money.sum(report.refunded().values().stream());
    if (!refunded.isZero()) {
      paper.text("Devoluciones");
      report.refunded().entrySet().stream()
          .filter(one -> !one.getValue().isZero())
          .forEach(
              one -> paper.amount("  " + PaymentNames.of(one.getKey()), one.getValue().negated()));
      paper.amount("VENDIDO MENOS DEVUELTO", sold.minus(refunded));
    }
    Money collected = Money.sum(report.collected().values().stream());
    if (!collected.isZero()) {
      paper.text("Abonos de clientes");
      report.collected().entrySet().stream()
          .filter(one -> !one.getValue().isZero())
          .forEach(one -> paper.amount("  " + PaymentNames.of(one.getKey()), one.getValue()));
      paper.amount("TOTAL ABONADO", collected);
    }
  }

  private static void drawer(ReportPaper paper, CashReport report) {
    paper.rule();
    paper.amount("Fondo inicial", report.session().floatTotal());
    paper.amount("+ Ventas en efectivo", report.sold(PaymentMethod.CASH));
    if (!report.refunded(PaymentMethod.CASH).isZero()) {
      paper.amount("- Devoluciones en efectivo", report.refunded(PaymentMethod.CASH));
    }
    if (!report.collected(PaymentMethod.CASH).isZero()) {
      paper.amount("+ Abonos en efectivo", report.collected(PaymentMethod.CASH));
    }
    paper.amount("+ Entradas", report.moved(CashMoved.Direction.IN));
    paper.amount("- Salidas", report.moved(CashMoved.Direction.OUT));
    paper.amount("EFECTIVO ESPERADO", report.expected(PaymentMethod.CASH));
  }

  private void moves(ReportPaper paper, CashReport report) {
    if (report.moves().isEmpty()) {
      return;
    }
    paper.rule();
    paper.text("MOVIMIENTOS");
    for (CashMoved move : report.moves()) {
      String time = TIME.format(calendar.localTime(move.movedAt()));
      String what =
          switch (move.direction()) {
            case IN -> "Entrada";
            case OUT -> "Salida";
            case NO_SALE -> "Cajón sin venta";
          };
      paper.amount(time + " " + what, move.change());
      paper.text("  " + move.reason());
      paper.text("  " + by(move.cashier()) + allowed(move));
    }
  }

  private static String by(Sale.Cashier cashier) {
    return "Por " + cashier.name();
  }

  private static String allowed(CashMoved move) {
    CashMoved.Approved approval = move.approval();
    return approval == null ? "" : "; autorizó " + approval.name() + ": " + approval.reason();
  }

  private static void differences(ReportPaper paper, CashSessionClosed closing) {
    paper.rule();
    paper.columns("", "Esperado", "Contado", "Difer.");
    closing
        .methods()
        .forEach(method ->
            paper.columns(
                PaymentNames.of(method.method()),
                Soles.plain(method.expected()),
                Soles.plain(method.counted()),
                Soles.plain(method.difference())));
  }

  private static void counted(ReportPaper paper, CashSessionClosed closing) {
    paper.rule();
    paper.text("EFECTIVO CONTADO");
    for (CashPieces kind : closing.pieces()) {
      paper.amount("  " + kind.pieces() + " x " + Soles.plain(kind.denomination()), kind.worth());
    }
    paper.amount("TOTAL CONTADO", CashPieces.total(closing.pieces()));
  }

  private static void end(ReportPaper paper, CashSessionClosed closing) {
    paper.rule();
    if (closing.comment() != null) {
      paper.text("Comentario: " + closing.comment());
    }
    paper.pair("Operaciones por enviar", String.valueOf(closing.unsent()));
    paper.text("");
    paper.text("");
    paper.centred("______________________");
    paper.centred("Firma");
    paper.centred(closing.id());
  }

  private String moment(Instant moment) {
    return MOMENT.format(calendar.localTime(moment));
  }
}
