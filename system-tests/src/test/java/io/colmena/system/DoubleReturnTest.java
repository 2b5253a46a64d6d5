package io.colmena.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.returns.DoubleReturn;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.returns.ForeignReturnRequest;
import io.colmena.pos.returns.ReturnRequest;
import io.colmena.pos.returns.ReturnResult;
import io.colmena.pos.sealing.Seal;
import io.colmena.pos.sealing.SealCheck;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SaleReturned.Destination;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Quantity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One receipt that is brought to two branches, neither of which can ask the other. */
@Timeout(120)
class DoubleReturnTest {
  private static final BranchCode ABANCAY = BranchCode.of("ABA");
  private static final User MARTA = new User("USR", "marta", "Marta", Role.BRANCH_MANAGER, true);

  @TempDir Path folder;

  private static SaleReturned takesBack(Shops.Shop shop, String code) {
    SealCheck check = shop.branch().seals().check(code);
    assertThat(check).isInstanceOf(SealCheck.Genuine.class);
    Seal seal = ((SealCheck.Genuine) check).seal();
    Product coffee = shop.coffee();
    ForeignReturnRequest wanted =
        new ForeignReturnRequest(
            "key-" + shop.branch().settings().code(),
            seal,
            List.of(
                new ForeignReturnRequest.Item(
                    coffee, Quantity.of(2), coffee.price(), Destination.STOCK)),
            "No era lo que pidió");
    ReturnResult result = shop.branch().foreignReturns().give(wanted, MARTA, List.of());
    return ((ReturnResult.Done) result).returned();
  }

  @Test
  void theCentreNamesBothBranchesThatTookTheSameBackOffline() throws Exception {
    try (Shops shops = new Shops(folder)) {
      Shops.Shop lima = shops.branch(Shops.LIMA, shops.url(), Clock.systemUTC());
      Shops.Shop cusco = shops.branch(Shops.CUSCO, shops.url(), Clock.systemUTC());
      Shops.Shop abancay = shops.branch(ABANCAY, shops.url(), Clock.systemUTC());
      Sale sale = lima.sells(2);
      String code = lima.branch().seals().of(sale);
      assertThat(cusco.branch().seals().check(code))
          .isEqualTo(new SealCheck.UnknownKey(Shops.LIMA));

      // Lima's key gets to the centre with its journal, and from there to the others.
      lima.syncs();
      shops.awaitProjected();
      cusco.branch().sealKeyPull().accept(cusco.syncs());
      abancay.branch().sealKeyPull().accept(abancay.syncs());

      SaleReturned inCusco = takesBack(cusco, code);
      assertThat(inCusco.sale()).isEqualTo(sale.id());
      assertThat(inCusco.total()).isEqualTo(sale.total());
      cusco.syncs();
      shops.awaitProjected();
      assertThat(shops.centre().administration().doubleReturns()).isEmpty();

      SaleReturned inAbancay = takesBack(abancay, code);
      abancay.syncs();
      shops.awaitProjected();

      List<DoubleReturn> doubled = shops.centre().administration().doubleReturns();
      assertThat(doubled).hasSize(1);
      DoubleReturn found = doubled.getFirst();
      assertThat(found.sale()).isEqualTo(sale.id());
      assertThat(found.sold()).isEqualTo(sale.total());
      assertThat(found.returned()).isEqualTo(inCusco.total().plus(inAbancay.total()));
      assertThat(found.parts())
          .extracting(DoubleReturn.Part::branch)
          .containsExactlyInAnyOrder("CUS", "ABA");

      // What is made anew from the journals says the same.
      shops.centre().administration().rebuild("");
      assertThat(shops.centre().administration().doubleReturns()).isEqualTo(doubled);
    }
  }

  @Test
  void theBranchThatSoldItTakesItBackAndTheCentreKnowsTheStock() throws Exception {
    try (Shops shops = new Shops(folder)) {
      Shops.Shop lima = shops.branch(Shops.LIMA, shops.url(), Clock.systemUTC());
      Sale sale = lima.sells(2);
      lima.branch()
          .returns()
          .give(
              new ReturnRequest(
                  "k",
                  sale.id(),
                  List.of(new ReturnRequest.Item(1, Quantity.ONE, Destination.STOCK)),
                  "Vencido",
                  false),
              MARTA,
              List.of());
      lima.syncs();
      shops.awaitProjected();

      long returned =
          shops
              .centre()
              .database()
              .read(tx ->
                  tx.query("select count(*) from sale_returns where money_back = 2.50")
                      .mapTo(Long.class)
                      .one());
      assertThat(returned).isEqualTo(1);
      assertThat(shops.centre().administration().doubleReturns()).isEmpty();
    }
  }
}
