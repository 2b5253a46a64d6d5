package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A centre of the first version with so many sales that bringing its tables up to date cannot be
 * kept in memory: whatever stops that on the way, the next start brings them up to date.
 */
class InterruptedMigrationTest {
  private static final int CUTS = Integer.getInteger("colmena.test.power-cuts", 60);

  /** So many that deleting them is more than the forced file keeps in memory. */
  private static final int MANY_SALES = 12_000;

  private static final int BATCHES = 100;

  private final PowerCutDisk disk = new PowerCutDisk();
  private final Random random = new Random(20261122);

  @AfterEach
  void close() {
    disk.close();
  }

  private static DatabaseSettings on(PowerCutDisk disk) {
    return new DatabaseSettings("jdbc:h2:" + disk.address("centre"), null, null, 4);
  }

  private JdbcDataSource source() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(new H2Dialect("jdbc:h2:test").complete(on(disk).url()));
    return source;
  }

  /** Without bringing anything up to date. */
  private void execute(String sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void makeOld(int sales) throws SQLException {
    try (Connection connection = source().getConnection()) {
      toVersion(source(), new H2Dialect("jdbc:h2:test"), "1");
      fill(connection, sales);
    }
  }

  private static void toVersion(DataSource source, Dialect dialect, String version) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:io/colmena/database/central")
        .placeholders(dialect.types())
        .target(version)
        .load()
        .migrate();
  }

  private static void fill(Connection connection, int sales) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into branches (branch_code, branch_number, name, created_at)
          values ('CUS', 1, 'Cusco', '2026-11-21 10:00:00')
          """);
      statement.execute(
          """
          insert into journal_batches
            (branch_code, last_sequence, first_sequence, last_hash, body, received_at)
          select 'CUS', x, x, x'00', x'01', '2026-11-21 10:00:00' from system_range(1, %d)
          """
              .formatted(BATCHES));
      statement.execute(
          """
          insert into sales
            (sale_key, sale_id, branch_code, business_date, sold_at, local_time, cashier_id,
             cashier_name, units, total, tax)
          select x, 'CUS-20261121-' || x, 'CUS', '2026-11-21', '2026-11-21 10:00:00',
                 '2026-11-21 10:00:00', 'CUS-USR-001', 'Rosa Quispe Mamani', 1, 2.50, 0.38
          from system_range(1, %d)
          """
              .formatted(sales));
      statement.execute(
          """
          insert into sale_lines
            (sale_key, line_number, product_id, code, name, quantity, unit_price, tax_kind, total)
          select x, y, 'CUS-PROD-001', 'CAF-250', repeat('Café molido ', 16), 1, 2.50, 'IGV', 2.50
          from system_range(1, %d) cross join (select x as y from system_range(1, 3)) as lines
          """
              .formatted(sales));
    }
  }

  private static int count(Database database, String table) {
    return database.read(
        tx -> tx.query("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private void assertThatItComesUp(PowerCutDisk found, String as) {
    try (Database reopened = Database.open(on(found), Schema.CENTRAL)) {
      assertThat(count(reopened, "journal_batches")).as(as).isEqualTo(BATCHES);
      assertThat(count(reopened, "sales")).as(as).isZero(); // made anew from the journals
      assertThat(count(reopened, "reconciliations")).as(as).isZero();
    } catch (RuntimeException e) {
      throw new AssertionError(as, e);
    }
  }

  private Survival anySurvival() {
    List<Survival> all = List.of(Survival.values());
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void thePowerMayGoAtAnyMomentAlsoWhileTheOldTablesArePutBack() throws SQLException {
    makeOld(MANY_SALES);
    int before = disk.moments();
    Database.open(on(disk), Schema.CENTRAL).close();
    for (int i = 0; i < CUTS / 20; i++) {
      int moment = before + random.nextInt(disk.moments() - before + 1);
      try (PowerCutDisk found = disk.afterCutAt(moment, anySurvival(), random.nextLong())) {
        int again = found.moments();
        assertThatItComesUp(found, "cut at " + moment);
        again += random.nextInt(found.moments() - again + 1);
        try (PowerCutDisk second = found.afterCutAt(again, anySurvival(), random.nextLong())) {
          assertThatItComesUp(second, "cut at %d and %d".formatted(moment, again));
        }
      }
    }
  }

  @Test
  void aMigrationThatFailsLeavesTheTablesAsTheyWere() throws SQLException {
    makeOld(10);
    execute("create table reconciliation_findings (in_the_way int)"); // the last that V004 makes

    DatabaseException e =
        catchThrowableOfType(
            DatabaseException.class, () -> Database.open(on(disk), Schema.CENTRAL));

    assertThat(e.fault()).isEqualTo(SqlFault.DEFECT);
    execute("drop table reconciliation_findings");
    execute("alter table sales drop constraint uq_sales_id"); // which V002 drops
    execute("alter table sales add constraint uq_sales_id unique (sale_id)");
    assertThatItComesUp(disk, "after what was in the way was removed");
  }

  @Test
  void aFullDiskIsReportedAndNothingIsChanged() throws SQLException {
    makeOld(10);
    disk.full(true);

    DatabaseException e =
        catchThrowableOfType(
            DatabaseException.class, () -> Database.open(on(disk), Schema.CENTRAL));

    assertThat(e.fault()).isEqualTo(SqlFault.STORAGE);
    disk.full(false);
    execute("alter table sales drop constraint uq_sales_id");
    execute("alter table sales add constraint uq_sales_id unique (sale_id)");
    assertThatItComesUp(disk, "once there is room");
  }
}
