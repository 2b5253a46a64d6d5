package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.goods.Goods;
import io.colmena.database.Database;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.app.Branch;
import io.colmena.pos.backup.BackupKeeper;
import io.colmena.pos.backup.BackupResult;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.Checkout;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.JournalVerifier;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A branch on a fresh file with its catalogue and a cashier, as it is before its first sale. */
final class TillOnFile implements AutoCloseable {
  private static final long SOLD = 1000;

  private final Path folder;
  private Branch branch;
  private final List<Product> products;
  private final User cashier;

  TillOnFile(Path folder) {
    this(folder, "file");
  }

  /**
   * @param scheme how H2 opens its file: {@code file}, or {@link CountedFiles#SCHEME}
   */
  TillOnFile(Path folder, String scheme) {
    this(folder, scheme, Goods.all());
  }

  /**
   * @param goods what is sold here
   */
  TillOnFile(Path folder, String scheme, List<NewProduct> goods) {
    this(folder, open(folder, scheme), goods);
  }

  private TillOnFile(Path folder, Branch branch, List<NewProduct> goods) {
    this.folder = folder;
    this.branch = branch;
    this.products = Goods.into(branch, goods);
    this.cashier =
        branch
            .people()
            .create(UsedTill.CASHIER, "Bench", Role.CASHIER, UsedTill.PASSWORD.toCharArray());
  }

  private TillOnFile(Path folder, Branch branch, List<Product> products, User cashier) {
    this.folder = folder;
    this.branch = branch;
    this.products = products;
    this.cashier = cashier;
  }

  /** One that was filled before with a large catalogue, a thousand of which are sold here. */
  static TillOnFile used(Path folder) {
    Branch branch = open(folder, "file");
    long count = branch.database().read(tx -> new ProductDao().count(tx));
    List<Product> products =
        LongStream.range(0, SOLD)
            .mapToObj(i -> Goods.code((int) (i * count / SOLD)))
            .map(branch.catalog()::lookUp)
            .filter(Catalog.Lookup.Found.class::isInstance)
            .map(found -> ((Catalog.Lookup.Found) found).product())
            .distinct()
            .toList();
    User cashier = branch.people().active().getFirst();
    return new TillOnFile(folder, branch, products, cashier);
  }

  private static Branch open(Path folder, String scheme) {
    return Branch.open(
        BranchSettings.from(
            SettingsReader.read(
                BranchSettings.KEYS,
                null,
                Map.of(),
                List.of(
                    "branch.code=BEN",
                    "branch.name=Bench",
                    "data.dir=" + folder,
                    "database.url=jdbc:h2:" + scheme + ":" + folder.resolve("till"),
                    "centre.url=http://127.0.0.1:9",
                    "sync.after-sale=false"))));
  }

  Branch branch() {
    return branch;
  }

  /**
   * Makes the daily backup.
   *
   * @throws IllegalStateException when it does not open
   */
  void backUp() {
    BackupResult made =
        new BackupKeeper(branch.backups(), branch.settings(), Clock.systemUTC()).make();
    if (!(made instanceof BackupResult.Made)) {
      throw new IllegalStateException("the backup was not made: " + made);
    }
  }

  /** Closes it and opens it again, as at the next morning. */
  void reopen() {
    BranchSettings settings = branch.settings();
    branch.close();
    branch = Branch.open(settings);
  }

  /** The same service on the same tables, with a journal that is not kept. */
  Checkout checkoutWithoutJournal() {
    Counters counters = new Counters();
    BranchSettings settings = branch.settings();
    return new Checkout(
        branch.database(),
        new SaleDao(),
        new Stock(counters, branch.journal(), settings.code()),
        counters,
        new ReceiptNumbers(counters, settings.series()),
        new NoJournal(),
        settings.code(),
        settings.calendar(),
        branch.clock(),
        () -> {});
  }

  Database database() {
    return branch.database();
  }

  List<Product> products() {
    return products;
  }

  User cashier() {
    return cashier;
  }

  /** How many are in the tables. */
  long sales() {
    return database().read(tx -> tx.query("select count(*) from sales").mapTo(Long.class).one());
  }

  /**
   * @throws IllegalStateException if the journal is not whole, or tells of another number of sales
   */
  void requireJournalOf(long sales) {
    JournalVerifier.Result journal = branch.verifier().verify();
    if (!(journal instanceof JournalVerifier.Result.Intact) || sales() != sales) {
      throw new IllegalStateException(
          "the till holds " + sales() + " sales and not " + sales + ", its journal: " + journal);
    }
  }

  /** All files of the database together. */
  long bytes() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    branch.close();
  }
}
