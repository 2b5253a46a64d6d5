package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A till that holds the sales of years opens after a power cut as soon as one of yesterday's. */
class OpeningAfterPowerCutTest {
  private static final int ROWS = 600;
  private static final int ROW_BYTES = 60_000;
  private static final int CUTS = 8;

  private final PowerCutDisk disk = new PowerCutDisk();
  private final Random random = new Random(20261123);
  private Database database;

  private static Database openOn(PowerCutDisk disk) {
    return Database.open(
        new DatabaseSettings("jdbc:h2:" + disk.address("branch"), null, null, 4), Schema.BRANCH);
  }

  @BeforeEach
  void fill() {
    database = openOn(disk);
    database.inTransaction(tx ->
        tx.update("create table much (id int primary key, content varbinary(1000000))").execute());
    for (int row = 0; row < ROWS; row++) {
      addRow(database, row);
    }
  }

  @AfterEach
  void close() {
    database.close();
    disk.close();
  }

  private void addRow(Database to, int row) {
    byte[] content = new byte[ROW_BYTES];
    random.nextBytes(content);
    to.inTransaction(tx ->
        tx.update("insert into much (id, content) values (:id, :content)")
            .bind("id", row)
            .bind("content", content)
            .execute());
  }

  @Test
  void littleOfTheFileIsRead() {
    for (int cut = 0; cut < CUTS; cut++) {
      addRow(database, ROWS + cut);
      try (PowerCutDisk found =
          disk.afterCutAt(disk.moments(), Survival.NOTHING, random.nextLong())) {
        long before = found.bytesRead();
        try (Database reopened = openOn(found)) {
          assertThat(found.bytesRead() - before).isLessThan(found.bytes() / 2);
          assertThat(rows(reopened)).isEqualTo(ROWS + cut + 1);
        }
      }
    }
  }

  private static int rows(Database database) {
    return database.read(tx -> tx.query("select count(*) from much").mapTo(Integer.class).one());
  }
}
