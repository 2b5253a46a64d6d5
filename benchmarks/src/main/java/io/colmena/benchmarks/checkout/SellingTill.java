package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.goods.Baskets;
import io.colmena.pos.checkout.Checkout;
import java.util.ArrayDeque;
import java.util.Queue;

/** A till with a queue of customers whose baskets are full before any clock runs. */
final class SellingTill {
  private final TillOnFile till;
  private final Checkout checkout;
  private final Queue<Baskets.Basket> queue = new ArrayDeque<>();
  private final Measured.Clock clock;

  SellingTill(TillOnFile till, Checkout checkout, Baskets baskets, int sales) {
    this.till = till;
    this.checkout = checkout;
    for (int i = 0; i < sales; i++) {
      queue.add(baskets.next());
    }
    this.clock = new Measured.Clock(till, sales);
  }

  void sell() {
    Baskets.Basket basket = queue.remove();
    long begun = System.nanoTime();
    checkout.charge(basket.ticket(), basket.tender(), till.cashier());
    clock.took(System.nanoTime() - begun);
  }

  Measured measured() {
    return clock.measured();
  }
}
