package io.colmena.benchmarks.chaos;

import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.Permission;
import io.colmena.pos.returns.ForeignReturnRequest;
import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.pos.returns.ReturnableLine;
import io.colmena.pos.returns.ReturnableSale;
import io.colmena.pos.sealing.Seal;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.identity.SaleNumber;
import io.colmena.shared.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Customers come back with goods and a receipt, to this branch or to another one. */
final class ReturnTrade {
  /** Nobody makes keys here, which chance alone would tell apart. */
  private static final String FINGERPRINT = "AAAAAAAA";

  private static final Quantity FEW_GRAMS = Quantity.of("0.050");

  private ReturnTrade() {}

  static void takesBack(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    Optional<Sale> receipt = receipt(till.shop(), chance);
    if (receipt.isPresent()) {
      till.does(services -> takesBack(till, services, receipt.get(), chance));
    }
  }

  /** Somebody comes back to the same few receipts, so that goods are asked back twice. */
  private static Optional<Sale> receipt(Shop shop, Chance chance) {
    List<Sale> receipts = List.copyOf(shop.receipts().values());
    return receipts.isEmpty()
        ? Optional.empty()
        : Optional.of(chance.of(receipts.subList(0, Math.min(6, receipts.size()))));
  }

  private static void takesBack(Till till, ShopServices services, Sale receipt, Chance chance) {
    for (ReturnableSale sale : services.returns().find(receipt.id())) {
      List<ReturnRequest.Item> items = new ArrayList<>();
      for (ReturnableLine line : sale.lines()) {
        if (chance.percent(60)) {
          items.add(new ReturnRequest.Item(line.number(), wanted(line, chance), to(chance)));
        }
      }
      if (!items.isEmpty()) {
        gives(till, services, sale.sale().id(), items, chance);
      }
    }
  }

  /** Some of it, all of it, or more than is left. */
  private static Quantity wanted(ReturnableLine line, Chance chance) {
    Quantity whole = line.line().quantity();
    return switch (chance.below(3)) {
      case 0 -> line.returnable().isPositive() ? line.returnable() : whole;
      case 1 -> line.weighed() ? FEW_GRAMS : Quantity.ONE;
      default -> whole;
    };
  }

  private static Destination to(Chance chance) {
    return chance.percent(70) ? Destination.STOCK : Destination.WASTE;
  }

  private static void gives(
      Till till,
      ShopServices services,
      String sale,
      List<ReturnRequest.Item> items,
      Chance chance) {
    ReturnRequest wanted =
        new ReturnRequest(
            till.shop().newTicketKey(), sale, items, "no era lo pedido", chance.percent(20));
    List<Approval> approvals = allowed(till);
    ReturnResult result = services.returns().give(wanted, till.cashier(), approvals);
    if (result instanceof ReturnResult.Done done) {
      till.promises(done.returned());
      till.tookBackNoMoreThanSold(sale);
      if (chance.percent(20)) {
        ReturnResult again = services.returns().give(wanted, till.cashier(), approvals);
        till.sameAgain(result, again);
      }
    }
  }

  private static List<Approval> allowed(Till till) {
    return List.of(
        new Approval(Permission.RETURN, till.manager(), "lo vi"),
        new Approval(Permission.REFUND_OTHERWISE, till.manager(), "no hay otra forma"));
  }

  /** With the sealed receipt of a branch that cannot be asked. */
  static void takesBackOfAnother(World world, Chance chance) {
    Till till = chance.of(chance.of(world.shops()).tills());
    Shop other = chance.of(world.shops());
    Optional<Sale> receipt = receipt(other, chance);
    if (receipt.isEmpty() || other.branch().equals(till.shop().branch())) {
      return;
    }
    Sale sale = receipt.get();
    Seal seal =
        new Seal(
            SaleNumber.of(other.branch(), sale.id()), sale.total(), sale.onAccount(), FINGERPRINT);
    till.does(services -> {
      List<ForeignReturnRequest.Item> items = new ArrayList<>();
      for (Sale.Line line : sale.lines()) {
        if (services.catalog().lookUp(line.code()) instanceof Catalog.Lookup.Found(Product found)
            && (line.quantity().isWhole() || found.unit().isWeighed())
            && chance.percent(70)) {
          items.add(
              new ForeignReturnRequest.Item(
                  found, line.quantity(), line.price().min(found.price()), to(chance)));
        }
      }
      if (!items.isEmpty()) {
        ForeignReturnRequest wanted =
            new ForeignReturnRequest(
                till.shop().newTicketKey(), seal, items, "compró en otra sucursal");
        if (services.foreignReturns().give(wanted, till.cashier(), allowed(till))
            instanceof ReturnResult.Done done) {
          till.promises(done.returned());
        }
      }
    });
  }
}
