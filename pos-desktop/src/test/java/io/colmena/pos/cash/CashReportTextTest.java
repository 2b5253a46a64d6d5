package io.colmena.pos.cash;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.Columns;
import io.colmena.pos.printing.TextPaper;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashPieces;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CashReportTextTest {
  private static final Sale.Cashier ROSA = new Sale.Cashier("CUS-USR-001", "Rosa Quispe");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final CashSession SESSION =
      new CashSession(
          "CUS-CAJA-001",
          "1",
          DAY,
          Instant.parse("2026-11-21T13:05:00Z"),
          ROSA,
          Money.of("105.00"));
  private static final List<CashMoved> MOVES =
      List.of(
          new CashMoved(
              "CUS-MOV-001",
              SESSION.id(),
              CashMoved.Direction.OUT,
              Money.of("20.00"),
              "Taxi",
              Instant.parse("2026-11-21T18:30:00Z"),
              ROSA,
              new CashMoved.Approved("CUS-USR-002", "Luis Mamani", "Reparto")));

  private static final List<WaitingTicket> WAITING =
      List.of(
          new WaitingTicket(
              "La señora de la casaca",
              "Rosa Quispe",
              Money.of("18.40"),
              Instant.parse("2026-11-21T23:50:00Z")),
          new WaitingTicket(
              null, "Luis Mamani", Money.of("7.00"), Instant.parse("2026-11-22T00:40:00Z")));

  private final CashReportText texts =
      new CashReportText(
          new Shop("Bodega San Blas", BranchCode.of("CUS"), "1"),
          new BusinessCalendar(ZoneId.of("America/Lima"), 0),
          Clock.fixed(Instant.parse("2026-11-23T14:00:00Z"), ZoneOffset.UTC));

  private static CashReport x() {
    return new CashReport(
        SESSION,
        12,
        Map.of(PaymentMethod.CASH, Money.of("312.40")),
        Map.of(),
        Map.of(),
        MOVES,
        WAITING,
        Optional.empty());
  }

  private static CashReport z() {
    CashSessionClosed closed =
        new CashSessionClosed(
            SESSION.id(),
            "1",
            DAY,
            Instant.parse("2026-11-22T01:15:00Z"),
            ROSA,
            List.of(new CashPieces(Money.of("100.00"), 3), new CashPieces(Money.of("20.00"), 4)),
            List.of(
                CashSessionClosed.Method.of(
                    PaymentMethod.CASH, Money.of("397.40"), Money.of("380.00")),
                CashSessionClosed.Method.of(
                    PaymentMethod.CARD, Money.of("0.00"), Money.of("0.00"))),
            12,
            "Faltó el vuelto de un cliente",
            7);
    return new CashReport(
        SESSION, 12, x().sold(), Map.of(), Map.of(), MOVES, WAITING, Optional.of(closed));
  }

  @Test
  void theXSaysWhatTheDrawerShouldHold() {
    assertThat(texts.of(x()))
        .contains(
            "                REPORTE X",
            "Apertura                  21/11/2026 08:05",
            "Ventas                                  12",
            "TOTAL VENDIDO                       312.40",
            "Fondo inicial                       105.00",
            "- Salidas                            20.00",
            "EFECTIVO ESPERADO                   397.40",
            "13:30 Salida                        -20.00",
            "  Taxi")
        .noneMatch(line -> line.contains("Contado"));
  }

  @Test
  void theZSaysExpectedCountedAndDifference() {
    assertThat(texts.of(z()))
        .contains(
            "            CIERRE DE CAJA (Z)",
            "Cierre                    21/11/2026 20:15",
            "            Esperado    Contado     Difer.",
            "Efectivo      397.40     380.00     -17.40",
            "  3 x 100.00                        300.00",
            "TOTAL CONTADO                       380.00",
            "Comentario: Faltó el vuelto de un cliente",
            "Operaciones por enviar                   7");
  }

  @Test
  void theBlindZKeepsWhatWasExpectedToItself() {
    assertThat(texts.blind(z()))
        .contains("TOTAL CONTADO                       380.00")
        .noneMatch(line -> line.contains("397.40") || line.contains("17.40"))
        .noneMatch(line -> line.contains("312.40") || line.contains("105.00"));
  }

  @Test
  void noLineIsLongerThanThePaper() {
    assertThat(texts.of(z())).allMatch(line -> line.length() <= 42);
    assertThat(texts.blind(z())).allMatch(line -> line.length() <= 42);
  }

  @Test
  void theTicketsOnHoldAreListedWithTheirTimeAndAmountAndCountForNothing() {
    for (List<String> lines : List.of(texts.of(x()), texts.of(z()), texts.blind(z()))) {
      assertThat(lines)
          .containsSequence(
              "TICKETS EN ESPERA",
              "21/11/2026 18:50                     18.40",
              "  La señora de la casaca",
              "21/11/2026 19:40                      7.00",
              "  Luis Mamani");
    }
  }

  @Test
  void aCopySaysThatItIsOneAndOfWhen() {
    TextPaper paper = new TextPaper(42);
    assertThat(paper.of(texts.original(z(), true))).noneMatch(line -> line.contains("COPIA"));
    assertThat(paper.of(texts.copy(z(), true)))
        .contains("                  COPIA", "       impresa el 23/11/2026 09:00");
  }

  @Test
  void onNarrowPaperFiguresThatDoNotFitBesideEachOtherGoBelow() {
    assertThat(new TextPaper(32).of(texts.original(z(), true)))
        .allMatch(line -> line.length() <= 32)
        .contains("Efectivo  397.40 380.00 -17.40");
    assertThat(new Columns(32).figures("Efectivo", List.of("1,397.40", "1,380.00", "-17.40")))
        .containsExactly(
            "Efectivo                1,397.40",
            "                        1,380.00",
            "                          -17.40");
  }
}
