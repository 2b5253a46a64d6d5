package io.colmena.pos.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.testing.TestBranch;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StockTest {
  /**
   * Three numbers a time: which product, how many thousandths, and whether it comes in or is sold.
   */
  @Property(tries = 12)
  void theLevelIsAlwaysTheSumOfTheMovements(
      @ForAll @Size(max = 15)
          List<@Size(3) List<@IntRange(min = 1, max = 9_999) Integer>> operations) {
    try (TestBranch cusco = new TestBranch()) {
      List<Product> products =
          List.of(
              cusco.product("A", "1.00", UnitOfSale.KG, TaxKind.IGV),
              cusco.product("B", "2.00", UnitOfSale.KG, TaxKind.EXEMPT),
              cusco.product("C", "0.50", UnitOfSale.KG, TaxKind.IGV));
      BigDecimal[] expected = {BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN};
      for (List<Integer> operation : operations) {
        int which = operation.get(0) % 3;
        Quantity quantity = new Quantity(BigDecimal.valueOf(operation.get(1) + 9, 3));
        if (operation.get(2) % 4 == 0) {
          open(cusco, products.get(which), quantity);
          expected[which] = expected[which].add(quantity.amount());
        } else {
          int other = operation.get(2) % 3;
          sell(cusco, products.get(which), quantity, products.get(other));
          expected[which] = expected[which].subtract(quantity.amount());
          expected[other] = expected[other].subtract(BigDecimal.ONE);
        }
      }

      for (int i = 0; i < 3; i++) {
        assertThat(cusco.stock(products.get(i)).amount()).isEqualByComparingTo(expected[i]);
        assertThat(sumOfMovements(cusco, products.get(i))).isEqualByComparingTo(expected[i]);
      }
    }
  }

  @Example
  void moreMayBeSoldThanTheStockKnowsOf() {
    try (TestBranch cusco = new TestBranch()) {
      Product coffee = cusco.product("CAF", "1.00");

      cusco.sell(12, coffee);

      assertThat(cusco.stock(coffee)).isEqualTo(Quantity.of(-2));
    }
  }

  @Example
  void twoTillsThatMoveAProductForTheFirstTimeAtTheSameMomentBothDo() {
    try (TestBranch cusco = new TestBranch()) {
      for (int i = 0; i < 40; i++) {
        Product product = cusco.product("P" + i, "1.00");
        cusco.change("delete from stock_levels");
        Callable<Boolean> till =
            () -> {
              open(cusco, product, Quantity.ONE);
              return true;
            };

        TestBranch.together(List.of(till, till));

        assertThat(cusco.stock(product)).isEqualTo(Quantity.of(2));
      }
    }
  }

  private static void open(TestBranch cusco, Product product, Quantity quantity) {
    cusco
        .database()
        .inTransaction(tx ->
            cusco
                .branch()
                .stock()
                .open(
                    tx,
                    product.id(),
                    quantity,
                    cusco.branch().checkout().today(),
                    cusco.clock().instant()));
  }

  private static void sell(TestBranch cusco, Product first, Quantity quantity, Product second) {
    Ticket ticket = Ticket.open().add(first, quantity).add(second, Quantity.ONE);
    cusco
        .branch()
        .checkout()
        .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), cusco.cashier());
  }

  private static BigDecimal sumOfMovements(TestBranch cusco, Product product) {
    return cusco
        .database()
        .read(tx ->
            tx.query("select sum(quantity) from stock_movements where product_id = :product")
                .bind("product", product.id())
                .mapTo(BigDecimal.class)
                .one());
  }
}
