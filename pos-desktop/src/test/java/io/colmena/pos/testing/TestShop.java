package io.colmena.pos.testing;

import io.colmena.database.testing.SettableClock;
import io.colmena.foundation.settings.SettingsReader;
import io.colmena.pos.app.Branch;
import io.colmena.pos.catalog.Catalog;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.catalog.Product;
import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.people.User;
import io.colmena.pos.settings.BranchSettings;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import io.colmena.shared.money.UnitOfSale;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shop in Cusco whose database is a real file, which can be copied and closed. */
public final class TestShop implements AutoCloseable {
  private final SettableClock clock;
  private final Branch branch;

  private TestShop(SettableClock clock, Branch branch) {
    this.clock = clock;
    this.branch = branch;
  }

  /**
   * @param more settings, as {@code key=value}
   */
  public static TestShop open(Path folder, String... more) {
    SettableClock clock = new SettableClock("2026-11-21T15:00:00Z");
    return new TestShop(clock, Branch.open(settings(folder, List.of(more)), clock));
  }

  public static BranchSettings settings(Path folder, List<String> more) {
    List<String> values =
        new ArrayList<>(
            List.of(
                "branch.code=CUS",
                "branch.name=Cusco",
                "data.dir=" + folder,
                "centre.url=http://127.0.0.1:9",
                "sync.after-sale=false"));
    values.addAll(more);
    return BranchSettings.from(SettingsReader.read(BranchSettings.KEYS, null, Map.of(), values));
  }

  public Branch branch() {
    return branch;
  }

  public Clock clock() {
    return clock;
  }

  public void pass(Duration time) {
    clock.advance(time);
  }

  /** Five kilograms for 24.90, in cash. */
  public Sale sellRice() {
    Ticket ticket = Ticket.open().add(rice(), Quantity.ONE);
    User ana = branch.database().compute(tx -> branch.people().findOrCreateForHistory(tx, "ana"));
    return branch.checkout().charge(ticket, Tender.of(ticket.total()).cash(ticket.total()), ana);
  }

  private Product rice() {
    if (branch.catalog().lookUp("ARR5") instanceof Catalog.Lookup.Found(Product product)) {
      return product;
    }
    return branch
        .database()
        .compute(tx ->
            branch
                .catalog()
                .create(
                    tx,
                    new NewProduct(
                        "ARR5",
                        "Arroz 5 kg",
                        "Abarrotes",
                        UnitOfSale.UN,
                        Money.of("24.90"),
                        null,
                        TaxKind.IGV,
                        List.of(),
                        Quantity.of(100))));
  }

  @Override
  public void close() {
    branch.close();
  }
}
