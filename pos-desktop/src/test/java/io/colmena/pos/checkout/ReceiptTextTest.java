package io.colmena.pos.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReceiptTextTest {
  private final ReceiptText receipts =
      new ReceiptText(new Shop("Bodega San Blas", BranchCode.of("CUS"), "1"));

  private static Sale sale(String name, List<Sale.Payment> payments) {
    LocalDateTime time = LocalDateTime.parse("2026-11-21T10:42:10");
    return new Sale(
        "CUS-20261121-001",
        Instant.parse("2026-11-21T15:42:10Z"),
        time,
        time.toLocalDate(),
        new Sale.Cashier("CUS-USR-001", "Rosa Quispe"),
        "40123456",
        null,
        List.of(
            new Sale.Line(
                "CUS-PROD-001",
                "TV65",
                name,
                Quantity.of(1),
                Money.of("1180.00"),
                TaxKind.IGV,
                Money.of("1180.00")),
            new Sale.Line(
                "CUS-PROD-002",
                "PAPA",
                "Papa amarilla",
                Quantity.of("0.755"),
                Money.of("4.20"),
                TaxKind.EXEMPT,
                Money.of("3.17"))),
        payments,
        Money.of("1183.17"),
        Money.of("180.00"));
  }

  private static final List<Sale.Payment> MIXED =
      List.of(
          new Sale.Payment(PaymentMethod.CARD, Money.of("1000.00"), null, "004518"),
          new Sale.Payment(PaymentMethod.CASH, Money.of("183.17"), Money.of("200.00"), null));

  @Test
  void saysEverythingThatTheSaleSays() {
    assertThat(String.join("\n", receipts.of(sale("Televisor LED 65", MIXED))))
        .isEqualTo(
            """
                         BODEGA SAN BLAS
                       Sucursal CUS  Caja 1

            Venta                     CUS-20261121-001
            Fecha                  21/11/2026 10:42:10
            Atiende: Rosa Quispe
            Cliente                           40123456
            ------------------------------------------
            Televisor LED 65
              1 x 1,180.00                    1,180.00
            Papa amarilla
              0.755 x 4.20                        3.17
            ------------------------------------------
            Artículos                                2
            Op. gravadas                      1,000.00
            Op. exoneradas                        3.17
            IGV 18 % incluido                   180.00
            TOTAL                          S/ 1,183.17
            ------------------------------------------
            Tarjeta                           1,000.00
              Operación 004518
            Efectivo                            200.00
            Vuelto                               16.83

                     ¡Gracias por su compra!
                         CUS-20261121-001\
            """
                .indent(0)
                .stripTrailing());
  }

  @Test
  void noLineIsWiderThanThePaper() {
    String name =
        "Galletas Soda San Jorge, paquete familiar de seis unidades con "
            + "25percentmorecontentthatnobodywouldeverwriteinoneword";
    List<String> lines = receipts.of(sale(name, MIXED));
    assertThat(lines).allMatch(line -> line.length() <= ReceiptText.COLUMNS);
    assertThat(String.join("", lines).replace(" ", "")).contains(name.replace(" ", ""));
  }

  @Test
  void endsWithTheNumberOfTheSale() {
    assertThat(receipts.of(sale("Televisor", MIXED)).getLast().strip())
        .isEqualTo("CUS-20261121-001");
  }

  @Test
  void anExactPaymentHasNoChange() {
    List<Sale.Payment> exact =
        List.of(new Sale.Payment(PaymentMethod.YAPE, Money.of("1183.17"), null, null));
    assertThat(receipts.of(sale("Televisor", exact))).noneMatch(line -> line.contains("Vuelto"));
  }

  @Test
  void saysOtherPricesAndDiscounts() {
    Sale plain = sale("Televisor", MIXED);
    Sale.Line cheaper =
        new Sale.Line(
            "CUS-PROD-001",
            "TV65",
            "Televisor",
            Quantity.of(1),
            Money.of("1200.00"),
            TaxKind.IGV,
            Money.of("1180.00"),
            Money.of("1250.00"),
            Money.of("20.00"),
            null);
    Sale sale =
        new Sale(
            plain.id(),
            plain.soldAt(),
            plain.localTime(),
            plain.businessDate(),
            plain.cashier(),
            null,
            null,
            List.of(cheaper, plain.lines().get(1)),
            plain.payments(),
            plain.total(),
            plain.tax());
    assertThat(String.join("\n", receipts.of(sale)))
        .contains(
            """
            Televisor
              1 x 1,200.00                    1,200.00
              Precio normal 1,250.00
              Descuento                         -20.00
            """);
  }

  @Test
  void saysWhatWasRoundedBeforeWhatWasReceived() {
    List<Sale.Payment> cash =
        List.of(
            new Sale.Payment(PaymentMethod.CASH, Money.of("1183.10"), Money.of("1200.00"), null),
            new Sale.Payment(PaymentMethod.ROUNDING, Money.of("0.07"), null, null));
    assertThat(String.join("\n", receipts.of(sale("Televisor", cash))))
        .contains(
            """
            Redondeo                             -0.07
            Efectivo                          1,200.00
            Vuelto                               16.90
            """);
  }
}
