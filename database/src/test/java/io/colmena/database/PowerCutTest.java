package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Class B: what was committed is there after a power cut, whatever the disk did not write. */
class PowerCutTest {
  private static final int CUTS = Integer.getInteger("colmena.test.power-cuts", 60);

  private final PowerCutDisk disk = new PowerCutDisk();
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final Random random = new Random(20261122);

  /**
   * @param moment of the disk at which the caller was told
   * @param rows there are by then
   */
  private record Acknowledged(int moment, int rows) {}

  private Database database;

  /** Space is reused at once, as that of a till is which has been open for longer than 45 s. */
  private static DatabaseSettings on(PowerCutDisk disk) {
    return new DatabaseSettings(
        "jdbc:h2:" + disk.address("branch") + ";RETENTION_TIME=1", null, null, 4);
  }

  @BeforeEach
  void open() {
    database = Database.open(on(disk), Schema.BRANCH);
  }

  @AfterEach
  void close() {
    database.close();
    disk.close();
  }

  /** Each row is one more than the last, so that a missing one shows. */
  private static int addRow(Transaction tx) {
    return tx.update(
            """
            insert into counters (name, counter)
            select cast(coalesce(max(counter), 0) + 1 as varchar(20)), coalesce(max(counter), 0) + 1
            from counters
            """)
        .execute();
  }

  private static int rows(Database database) {
    return database.read(tx ->
        tx.query("select count(*) from counters where counter <= (select count(*) from counters)")
            .mapTo(Integer.class)
            .one());
  }

  /** What H2 does by itself every half second. */
  private void writeWithoutForcing() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      connection.commit();
    }
  }

  private void work(int rounds) throws SQLException {
    for (int round = 1; round <= rounds; round++) {
      database.computeUnforced(PowerCutTest::addRow);
      writeWithoutForcing();
      database.computeUnforced(PowerCutTest::addRow);
      database.compute(PowerCutTest::addRow);
      acknowledged.add(new Acknowledged(disk.moments(), 3 * round));
    }
  }

  private int acknowledgedBy(int moment) {
    return acknowledged.stream()
        .filter(one -> one.moment() <= moment)
        .mapToInt(Acknowledged::rows)
        .max()
        .orElse(0);
  }

  private void cutAt(int moment, Survival survival, long seed) {
    String cut = "cut at %d of %d, %s, seed %d".formatted(moment, disk.moments(), survival, seed);
    try (PowerCutDisk found = disk.afterCutAt(moment, survival, seed);
        Database reopened = Database.open(on(found), Schema.BRANCH)) {
      assertThat(rows(reopened)).as(cut).isGreaterThanOrEqualTo(acknowledgedBy(moment));
      reopened.compute(PowerCutTest::addRow);
    } catch (RuntimeException e) {
      throw new AssertionError(cut, e);
    }
  }

  private Survival anySurvival() {
    List<Survival> all = List.of(Survival.values());
    return all.get(random.nextInt(all.size()));
  }

  @Test
  void whatWasCommittedIsThereThoughSpaceIsReused() throws SQLException {
    work(150);
    for (int i = 0; i < CUTS; i++) {
      cutAt(random.nextInt(disk.moments() + 1), anySurvival(), random.nextLong());
    }
  }

  @Test
  void aFileIsMadeAndItsTablesAreMadeOrNeither() {
    int made = disk.moments();
    for (int moment = 0; moment <= made; moment++) {
      for (Survival survival : Survival.values()) {
        cutAt(moment, survival, moment);
      }
    }
  }

  @Test
  void aFileThatWasClosedIsWhole() throws SQLException {
    work(30);
    int closing = disk.moments();
    database.close();
    for (int moment = closing; moment <= disk.moments(); moment++) {
      cutAt(moment, anySurvival(), moment);
    }
  }

  @Test
  void aCutWhileItIsOpenedAfterACutDoesNoHarm() throws SQLException {
    work(40);
    for (int i = 0; i < CUTS / 10; i++) {
      int moment = random.nextInt(disk.moments() + 1);
      try (PowerCutDisk found = disk.afterCutAt(moment, anySurvival(), random.nextLong())) {
        int before = found.moments();
        Database.open(on(found), Schema.BRANCH).close();
        int again = before + random.nextInt(found.moments() - before + 1);
        try (PowerCutDisk second = found.afterCutAt(again, anySurvival(), random.nextLong());
            Database reopened = Database.open(on(second), Schema.BRANCH)) {
          assertThat(rows(reopened)).isGreaterThanOrEqualTo(acknowledgedBy(moment));
        }
      }
    }
  }
}
