package io.colmena.pos.printing;

import io.colmena.pos.checkout.Shop;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sale of a television set and potatoes, and the shop that made it. */
final class SoldGoods {
  static final List<Sale.Payment> MIXED =
      List.of(
          new Sale.Payment(PaymentMethod.CARD, Money.of("1000.00"), null, "004518"),
          new Sale.Payment(PaymentMethod.CASH, Money.of("183.17"), Money.of("200.00"), null));

  static final List<Sale.Payment> YAPE =
      List.of(new Sale.Payment(PaymentMethod.YAPE, Money.of("1183.17"), null, null));

  private SoldGoods() {}

  static Receipts receipts() {
    return new Receipts(
        new Shop("Bodega San Blas", BranchCode.of("CUS"), "1"),
        List.of("RUC 20123456786", "Cuesta San Blas 12, Cusco"),
        () -> LocalDateTime.parse("2026-11-22T09:05:00"),
        sale -> "QR of " + sale.id());
  }

  static Sale.Document boleta(long number) {
    return new Sale.Document("B001", number);
  }

  static Sale sale(String name, List<Sale.Payment> payments, Sale.@Nullable Document document) {
    return sale(
        List.of(
            line("TV65", name, "1", "1180.00", TaxKind.IGV),
            line("PAPA", "Papa amarilla", "0.755", "4.20", TaxKind.EXEMPT)),
        payments,
        "180.00",
        document);
  }

  static Sale sale(
      List<Sale.Line> lines,
      List<Sale.Payment> payments,
      String tax,
      Sale.@Nullable Document document) {
    LocalDateTime time = LocalDateTime.parse("2026-11-21T10:42:10");
    return new Sale(
        "CUS-20261121-001",
        Instant.parse("2026-11-21T15:42:10Z"),
        time,
        time.toLocalDate(),
        new Sale.Cashier("CUS-USR-001", "Rosa Quispe"),
        "40123456",
        null,
        lines,
        payments,
        Money.sum(lines.stream().map(Sale.Line::total)),
        Money.of(tax),
        null,
        null,
        null,
        document,
        null);
  }

  private static Sale.Line line(
      String code, String name, String quantity, String price, TaxKind tax) {
    Money total = Money.of(code.equals("PAPA") ? "3.17" : price);
    return new Sale.Line(
        "CUS-PROD-" + code, code, name, Quantity.of(quantity), Money.of(price), tax, total);
  }
}
