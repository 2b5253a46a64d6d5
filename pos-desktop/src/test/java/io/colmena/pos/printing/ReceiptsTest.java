package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.pos.printing.ReceiptDocument.QrCode;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReceiptsTest {
  private final Receipts receipts = SoldGoods.receipts();

  @Test
  void saysEverythingThatTheSaleSays() {
    Sale sale = SoldGoods.sale("Televisor LED 65", SoldGoods.MIXED, SoldGoods.boleta(123));

    assertThat(String.join("\n", receipts.text(sale)))
        .isEqualTo(
            """
                         BODEGA SAN BLAS
                         RUC 20123456786
                    Cuesta San Blas 12, Cusco
                       Sucursal CUS  Caja 1

                         BOLETA DE VENTA
                          B001-00000123

            Venta                     CUS-20261121-001
            Fecha                  21/11/2026 10:42:10
            Atiende: Rosa Quispe
            DNI                               40123456
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
  void aSaleWithoutANumberOfTheTaxOfficeShowsItsOwn() {
    assertThat(receipts.text(SoldGoods.sale("Televisor", SoldGoods.MIXED, null)))
        .noneMatch(line -> line.contains("BOLETA") || line.contains("TICKET"))
        .anyMatch(line -> line.contains("CUS-20261121-001"));
  }

  @Test
  void theSeriesSaysWhatTheReceiptIsCalled() {
    assertThat(titleOf("B002")).contains("BOLETA DE VENTA");
    assertThat(titleOf("F002")).contains("FACTURA");
    assertThat(titleOf("T002")).contains("TICKET");
  }

  private String titleOf(String series) {
    Sale.Document document = new Sale.Document(series, 7);
    return String.join("\n", receipts.text(SoldGoods.sale("Televisor", SoldGoods.YAPE, document)));
  }

  @Test
  void theTermsOfALineStandBelowItAndAddUp() {
    Sale.Line bag =
        new Sale.Line(
            "CUS-PROD-009",
            "BOLSA",
            "Bolsa",
            Quantity.of(2),
            Money.of("0.20"),
            TaxKind.IGV,
            Money.of("1.30"),
            Money.of("0.25"),
            Money.of("0.10"),
            Money.of("1.00"));
    Sale sale =
        SoldGoods.sale(
            List.of(bag),
            List.of(new Sale.Payment(PaymentMethod.YAPE, Money.of("1.30"), null, null)),
            "0.05",
            null);

    assertThat(receipts.text(sale))
        .containsSequence(
            "Bolsa",
            "  2 x 0.20                            0.40",
            "  Precio normal 0.25",
            "  Descuento                          -0.10",
            "  ICBPER                              1.00")
        .containsSequence(
            "Op. gravadas                          0.25",
            "IGV 18 % incluido                     0.05",
            "ICBPER bolsas                         1.00",
            "TOTAL                              S/ 1.30");
  }

  @Test
  void noLineIsWiderThanThePaper() {
    String name =
        "Galletas Soda San Jorge, paquete familiar de seis unidades con "
            + "25percentmorecontentthatnobodywouldeverwriteinoneword";
    ReceiptDocument receipt = receipts.original(SoldGoods.sale(name, SoldGoods.MIXED, null));
    for (int width : List.of(32, 42, 48)) {
      List<String> lines = new TextPaper(width).of(receipt);
      assertThat(lines).allMatch(line -> line.length() <= width);
      assertThat(String.join("", lines).replace(" ", "")).contains(name.replace(" ", ""));
    }
  }

  @Test
  void endsWithTheNumberOfTheSale() {
    Sale sale = SoldGoods.sale("Televisor", SoldGoods.MIXED, SoldGoods.boleta(1));
    assertThat(receipts.text(sale).getLast().strip()).isEqualTo("CUS-20261121-001");
  }

  @Test
  void anExactPaymentHasNoChange() {
    assertThat(receipts.text(SoldGoods.sale("Televisor", SoldGoods.YAPE, null)))
        .noneMatch(line -> line.contains("Vuelto"));
  }

  @Test
  void aCopySaysThatItIsOneAndOfWhenAndLeavesTheDrawerAlone() {
    Sale sale = SoldGoods.sale("Televisor", SoldGoods.MIXED, SoldGoods.boleta(1));
    ReceiptDocument copy = receipts.copy(sale);

    assertThat(new TextPaper(42).of(copy))
        .containsSequence("                  COPIA", "      impresa el 22/11/2026 09:05:00");
    assertThat(copy.parts()).doesNotHaveAnyElementsOfTypes(KickDrawer.class);
    assertThat(copy.parts()).contains(new QrCode("QR of CUS-20261121-001"));
    assertThat(copy.name()).isEqualTo("B001-00000001-copia-20261122-090500");
  }

  @Test
  void onlyCashOpensTheDrawer() {
    assertThat(receipts.original(SoldGoods.sale("Televisor", SoldGoods.MIXED, null)).parts())
        .hasAtLeastOneElementOfType(KickDrawer.class);
    assertThat(receipts.original(SoldGoods.sale("Televisor", SoldGoods.YAPE, null)).parts())
        .doesNotHaveAnyElementsOfTypes(KickDrawer.class);
  }
}
