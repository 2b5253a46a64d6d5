package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.numbering.ReceiptSeries;
import io.colmena.shared.identity.BranchCode;
import java.time.Clock;
import java.time.ZoneId;

/** The services of a till, wired as {@code Branch} does, without screens, threads and HTTP. */
final class ShopServices {
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("America/Lima"), 0);

  private final Counters counters = new Counters();
  private final BranchJournal journal;
  private final Catalog catalog;
  private final Checkout checkout;

  ShopServices(Database database, BranchCode branch, Clock clock) {
    this.journal = new BranchJournal(branch);
    Stock stock = new Stock(counters, journal, branch);
    this.catalog =
        new Catalog(database, new ProductDao(), counters, stock, journal, branch, CALENDAR, clock);
    this.checkout =
        new Checkout(
            database,
            new SaleDao(),
            stock,
            counters,
            new ReceiptNumbers(counters, ReceiptSeries.ofTill("1", false)),
            journal,
            branch,
            CALENDAR,
            clock,
            () -> {});
  }

  Counters counters() {
    return counters;
  }

  BranchJournal journal() {
    return journal;
  }

  Catalog catalog() {
    return catalog;
  }

  Checkout checkout() {
    return checkout;
  }
}
