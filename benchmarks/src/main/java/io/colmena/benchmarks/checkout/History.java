package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.goods.Baskets;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.journal.Chain;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The sales of past years, as a till's tables hold them. */
final class History {
  private static final int TICKETS_A_DAY = 2000;
  private static final int A_TRANSACTION = 1000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

  private History() {}

  /** What the checkout service would have written in all those years, many sales at a time. */
  static void record(TillOnFile till, Baskets baskets, long from, long to) throws SQLException {
    BranchCode branch = till.branch().settings().code();
    Chain journal = new Chain(till.database().read(tx -> till.branch().journal().head(tx)));
    try (RawCommits commits = new RawCommits(till)) {
      List<WrittenSale> some = new ArrayList<>();
      for (long number = from; number < to; number++) {
        Sale sale = sale(branch, number, baskets.next(), till.cashier());
        some.add(WrittenSale.following(journal, branch, sale));
        if (some.size() == A_TRANSACTION || number == to - 1) {
          commits.store(some);
          some.clear();
        }
      }
    }
  }

  private static Sale sale(BranchCode branch, long number, Baskets.Basket basket, User cashier) {
    LocalDate date = FIRST_DAY.plusDays(number / TICKETS_A_DAY);
    long ofTheDay = number % TICKETS_A_DAY;
    LocalDateTime time = date.atTime(8, 0).plusSeconds(ofTheDay * 20);
    return basket.sold(
        Identifiers.sale(branch, date, ofTheDay + 1),
        time,
        new Sale.Cashier(cashier.id(), cashier.displayName()));
  }
}
