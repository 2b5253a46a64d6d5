package io.colmena.pos.testing;

import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.testing.SettableClock;
import io.colmena.database.testing.TestDatabases;
import io.colmena.pos.app.Branch;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The branch of Cusco, wired as in production, with a fresh database and a clock that the test
 * sets. It is Saturday, 21 November 2026, ten in the morning there; no centre answers.
 *
 * <pre>{@code
 * @RegisterExtension final TestBranch cusco = new TestBranch();
 * }</pre>
 */
public final class TestBranch implements AutoCloseable, AfterEachCallback {
  private final TestDatabases databases = new TestDatabases();
  private final SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
  private final int dayCutHour;
  private @Nullable DatabaseSettings settings;
  private @Nullable Branch branch;

  public TestBranch() {
    this(0);
  }

  public TestBranch(int dayCutHour) {
    this.dayCutHour = dayCutHour;
  }

  public SettableClock clock() {
    return clock;
  }

  public BusinessCalendar calendar() {
    return new BusinessCalendar(ZoneId.of("America/Lima"), dayCutHour);
  }

  public synchronized Branch branch() {
    Branch open = branch;
    if (open == null) {
      if (settings == null) {
        settings = databases.fresh();
      }
      open = Branch.open(branchSettings(settings), clock);
      branch = open;
    }
    return open;
  }

  public Database database() {
    return branch().database();
  }

  /** The same branch after its program was ended and started again. */
  public synchronized Branch restarted() {
    branch().close();
    branch = null;
    return branch();
  }

  private BranchSettings branchSettings(DatabaseSettings database) {
    return new BranchSettings(
        BranchCode.of("CUS"),
        "Cusco",
        "1",
        calendar(),
        Path.of("nowhere"),
        database,
        URI.create("http://127.0.0.1:1"),
        new BranchSettings.Sync(LocalTime.of(23, 0), null, false, 256_000, Duration.ofSeconds(1)),
        Locale.of("es"),
        BranchSettings.Theme.LIGHT);
  }

  /** Sold by the piece, taxed, with ten pieces in stock; its name is {@code Product CODE}. */
  public Product product(String code, String price) {
    return product(code, price, UnitOfSale.UN, TaxKind.IGV);
  }

  public Product product(String code, String price, UnitOfSale unit, TaxKind tax) {
    return create(
        new NewProduct(
            code,
            "Product " + code,
            "Abarrotes",
            unit,
            Money.of(price),
            null,
            tax,
            List.of(),
            Quantity.of(10)));
  }

  public Product create(NewProduct wanted) {
    return database().compute(tx -> branch().catalog().create(tx, wanted));
  }

  public User cashier() {
    return database().compute(tx -> branch().people().findOrCreateForHistory(tx, "ana"));
  }

  /** Sells pieces for cash. */
  public Sale sell(int pieces, Product product) {
    Ticket ticket = Ticket.open().add(product, Quantity.of(pieces));
    return branch()
        .checkout()
        .charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), cashier());
  }

  public long count(String table) {
    return database().read(tx -> tx.query("select count(*) from " + table).mapTo(Long.class).one());
  }

  public int change(String sql) {
    return database().compute(tx -> tx.update(sql).execute());
  }

  public Quantity stock(Product product) {
    return database().read(tx -> branch().stock().level(tx, product.id()).orElse(Quantity.ZERO));
  }

  /** Runs all at once, each in its own thread, and returns their results in the same order. */
  public static <T> List<T> together(List<Callable<T>> work) {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<T>> futures = work.stream().map(threads::submit).toList();
      return futures.stream().map(TestBranch::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(Objects.requireNonNull(e.getCause()));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public synchronized void close() {
    Branch open = branch;
    if (open != null) {
      open.close();
      branch = null;
    }
    databases.close();
    settings = null;
  }
}
