package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.goods.Baskets;
import io.colmena.pos.checkout.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A till that is filled with the sales of many years and sells before and after. */
public final class GrowingTill {
  private static final int MEASURED = 1000;
  private static final int TICKETS_A_DAY = 2000;
  private static final int A_TRANSACTION = 1000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

  private GrowingTill() {}

  /**
   * What the clocks said.
   *
   * @param empty a checkout when nothing is held yet
   * @param full the same when so many sales are held
   * @param bytes of the database's file
   */
  public record Report(long held, Latency empty, Latency full, long bytes) {}

  public static Report fill(long held, int lines, long seed, PrintWriter progress)
      throws IOException {
    try (ScratchFolder warm = ScratchFolder.create();
        TillOnFile till = new TillOnFile(warm.path())) {
      sell(till, new Baskets(till.products(), lines, seed));
      sell(till, new Baskets(till.products(), lines, seed + 1));
    }
    try (ScratchFolder folder = ScratchFolder.create();
        TillOnFile till = new TillOnFile(folder.path())) {
      Latency empty = sell(till, new Baskets(till.products(), lines, seed));
      Baskets history = new Baskets(till.products(), lines, seed + 1);
      for (long done = 0; done < held; done += A_TRANSACTION) {
        record(till, history, done, (int) Math.min(A_TRANSACTION, held - done));
        if (done % (100L * A_TRANSACTION) == 0) {
          progress.println("till: " + done + " of " + held);
          progress.flush();
        }
      }
      Latency full = sell(till, new Baskets(till.products(), lines, seed + 2));
      return new Report(held, empty, full, till.bytes());
    }
  }

  private static Latency sell(TillOnFile till, Baskets baskets) {
    SellingTill selling = new SellingTill(till, till.branch().checkout(), baskets, MEASURED);
    for (int i = 0; i < MEASURED; i++) {
      selling.sell();
    }
    return selling.measured().latency();
  }

  /** As the history of an earlier till comes in: through the real service, many at a time. */
  private static void record(TillOnFile till, Baskets baskets, long from, int sales) {
    Checkout checkout = till.branch().checkout();
    till.database()
        .computeUnforced(tx -> {
          for (long number = from; number < from + sales; number++) {
            Baskets.Basket basket = baskets.next();
            LocalDateTime soldAt =
                FIRST_DAY
                    .plusDays(number / TICKETS_A_DAY)
                    .atTime(8, 0)
                    .plusSeconds(number % TICKETS_A_DAY * 20);
            checkout.recordHistory(
                tx, "H" + number, soldAt, basket.ticket(), basket.tender(), till.cashier());
          }
          return sales;
        });
  }
}
