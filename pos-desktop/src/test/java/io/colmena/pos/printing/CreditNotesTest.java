package io.colmena.pos.printing;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.checkout.Shop;
import io.colmena.pos.printing.ReceiptDocument.KickDrawer;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditNotesTest {
  private final CreditNotes notes =
      new CreditNotes(
          new Shop("Bodega San Blas", BranchCode.of("CUS"), "1"), List.of("RUC 20123456786"));

  private static SaleReturned returned(Sale.@Nullable Document document) {
    return new SaleReturned(
        "CUS-DEV-001",
        "CUS-20261121-001",
        new Sale.Document("B001", 123),
        null,
        Instant.parse("2026-11-21T15:00:00Z"),
        LocalDateTime.parse("2026-11-21T10:00:00"),
        LocalDate.of(2026, 11, 21),
        new Sale.Cashier("CUS-USR-001", "Rosa"),
        "Producto vencido",
        null,
        List.of(
            new SaleReturned.Line(
                1,
                "CUS-PROD-001",
                "CAF",
                "Café",
                Quantity.of(2),
                Money.of("12.50"),
                TaxKind.IGV,
                Money.of("24.00"),
                SaleReturned.Destination.WASTE)),
        List.of(
            new SaleReturned.Refund(PaymentMethod.YAPE, Money.of("10.00"), "0045"),
            new SaleReturned.Refund(PaymentMethod.CASH, Money.of("14.00"), null)),
        Money.of("24.00"),
        Money.of("3.66"),
        "1",
        null,
        document,
        List.of(new Sale.Approval("return", "CUS-USR-002", "Luis Mamani", "Lo vi")));
  }

  @Test
  void itNamesTheSaleTheGoodsTheMoneyAndWhoAllowedIt() {
    assertThat(notes.text(returned(new Sale.Document("BC01", 7))))
        .anyMatch(line -> line.contains("NOTA DE CRÉDITO"))
        .anyMatch(line -> line.contains("BC01-00000007"))
        .anyMatch(line -> line.startsWith("De la venta") && line.endsWith("CUS-20261121-001"))
        .anyMatch(line -> line.startsWith("Comprobante") && line.endsWith("B001-00000123"))
        .anyMatch(line -> line.startsWith("  2 x 12.50") && line.endsWith("24.00"))
        .contains("  A merma", "  Operación 0045", "Motivo: Producto vencido")
        .contains("Autoriza: Luis Mamani")
        .anyMatch(line -> line.startsWith("Devuelto: Efectivo") && line.endsWith("14.00"));
  }

  @Test
  void withoutANumberItIsNoCreditNote() {
    assertThat(notes.text(returned(null)))
        .anyMatch(line -> line.strip().equals("DEVOLUCIÓN"))
        .noneMatch(line -> line.contains("NOTA DE CRÉDITO"));
  }

  @Test
  void onlyTheOriginalOpensTheDrawer() {
    assertThat(notes.original(returned(null)).parts()).contains(new KickDrawer());
    assertThat(notes.copy(returned(null)).parts()).doesNotContain(new KickDrawer());
    assertThat(notes.copy(returned(null)).name()).isEqualTo("CUS-DEV-001-copia");
  }
}
