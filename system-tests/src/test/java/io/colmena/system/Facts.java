package io.colmena.system;

import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Facts for tests that need to choose every word. */
final class Facts {
  private Facts() {}

  /** A sale of one coffee at 2.50, paid in cash. */
  static Sale sale(String id) {
    Money price = Money.of("2.50");
    return new Sale(
        id,
        Instant.parse("2026-11-21T15:00:00Z"),
        LocalDateTime.parse("2026-11-21T10:00:00"),
        LocalDate.parse("2026-11-21"),
        new Sale.Cashier("CUS-USR-001", "Rosa"),
        null,
        null,
        List.of(
            new Sale.Line(
                "CUS-PROD-001", "CAF-001", "Café", Quantity.ONE, price, TaxKind.IGV, price)),
        List.of(new Sale.Payment(PaymentMethod.CASH, price, null, null)),
        price,
        Money.of("0.38"));
  }

  static ProductCreated product(String id) {
    return new ProductCreated(
        id,
        "CAF-001",
        "Café",
        "Desayuno",
        UnitOfSale.UN,
        Money.of("2.50"),
        null,
        TaxKind.IGV,
        List.of("7751271001014"));
  }
}
