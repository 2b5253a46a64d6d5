package io.colmena.benchmarks.chaos;

import io.colmena.benchmarks.goods.Goods;
import io.colmena.central.branches.Branches;
import io.colmena.central.tokens.SigningKeys;
import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import io.colmena.foundation.security.RandomCodes;
import io.colmena.pos.catalog.NewProduct;
import io.colmena.pos.people.Role;
import io.colmena.pos.people.User;
import io.colmena.shared.identity.BranchCode;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The databases of the simulations, made and filled once and then used for seed after seed: a
 * centre, the shops that are enrolled there and have something to sell, and empty ones for clones.
 */
final class Stage implements AutoCloseable {
  static final int SHOPS = 3;
  private static final int SPARE = 2;
  static final int PRODUCTS = 4;
  private static final int CONNECTIONS = 6;

  /** More rows than one database ever numbers while the program runs. */
  private static final long NUMBERS = 500_000_000;

  private final List<Database> opened = new ArrayList<>();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), ZoneOffset.UTC);
  private final SimulatedDatabase centre;
  private final List<Place> shops = new ArrayList<>();
  private final List<SimulatedDatabase> spare = new ArrayList<>();

  /** A branch and where its rows are. */
  record Place(BranchCode branch, SimulatedDatabase database) {}

  Stage() {
    Database central = open(Schema.CENTRAL);
    RandomCodes codes = new RandomCodes(new SecureRandom());
    Branches branches = new Branches(central, codes, clock, Duration.ofDays(7));
    new SigningKeys(central, codes, clock);
    for (String code : List.of("CUS", "LIM", "PUN").subList(0, SHOPS)) {
      BranchCode branch = BranchCode.of(code);
      shops.add(new Place(branch, shop(branch, enrolled(branches, branch))));
    }
    this.centre = new SimulatedDatabase(central);
    for (int i = 1; i <= SPARE; i++) {
      SimulatedDatabase empty = new SimulatedDatabase(open(Schema.BRANCH));
      empty.countsFrom(i * NUMBERS);
      spare.add(empty);
    }
  }

  private Database open(Schema schema) {
    String url =
        "jdbc:h2:mem:chaos-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500";
    Database database = Database.open(new DatabaseSettings(url, null, null, CONNECTIONS), schema);
    opened.add(database);
    return database;
  }

  private static String enrolled(Branches branches, BranchCode branch) {
    String code = branches.create(branch, "Sucursal " + branch);
    return branches.enrol(branch, code, "simulated").orElseThrow().credential();
  }

  private SimulatedDatabase shop(BranchCode branch, String credential) {
    Database database = open(Schema.BRANCH);
    ShopServices services = new ShopServices(database, branch, clock, "1");
    database.inTransaction(tx -> {
      tx.update("insert into branch_identity (id, branch_code, credential) values (1, :b, :c)")
          .bind("b", branch)
          .bind("c", credential)
          .execute();
      services.people().findOrCreateForHistory(tx, "rosa");
      for (NewProduct product : Goods.all().subList(7, 7 + PRODUCTS)) {
        services.catalog().create(tx, product);
      }
    });
    User manager =
        services.people().create("ines", "ines", Role.BRANCH_MANAGER, "no-till-asks".toCharArray());
    PeopleTrade.trustsSome(services, manager);
    return new SimulatedDatabase(database);
  }

  SimulatedDatabase centre() {
    return centre;
  }

  List<Place> shops() {
    return shops;
  }

  List<SimulatedDatabase> spare() {
    return spare;
  }

  @Override
  public void close() {
    for (Database database : opened) {
      try (Connection connection = database.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("SHUTDOWN");
      } catch (SQLException _) {
        // the connection goes with the database
      }
      database.close();
    }
  }
}
