package io.colmena.system;

import io.colmena.shared.facts.ProductCreated;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Facts for tests that need to choose every word. */
final class Facts {
  private static final ZoneOffset LIMA = ZoneOffset.ofHours(-5);

  private Facts() {}

  /** A sale of one coffee at 2.50, paid in cash, at ten in the morning of one day in Lima. */
  static Sale sale(String id) {
    return sale(id, LocalDateTime.parse("2026-11-21T10:00:00"));
  }

  /**
   * The same at another time.
   *
   * @param local on the wall of a shop in Lima
   */
  static Sale sale(String id, LocalDateTime local) {
    String branch = id.substring(0, id.indexOf('-'));
    Money price = Money.of("2.50");
    return new Sale(
        id,
        local.toInstant(LIMA),
        local,
        local.toLocalDate(),
        new Sale.Cashier(branch + "-USR-001", "Rosa"),
        null,
        null,
        List.of(
            new Sale.Line(
                branch + "-PROD-001", "CAF-001", "Café", Quantity.ONE, price, TaxKind.IGV, price)),
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
