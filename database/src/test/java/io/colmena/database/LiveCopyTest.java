package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colmena.database.testing.powercut.PowerCutDisk;
import io.colmena.database.testing.powercut.Survival;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a database in which others go on working is one moment of it, and harms nobody. */
@Timeout(120)
class LiveCopyTest {
  @TempDir Path folder;

  private static void addRow(Database database) {
    database.inTransaction(tx ->
        tx.update(
                """
                insert into counters (name, counter)
                select cast(coalesce(max(counter), 0) + 1 as varchar(20)), coalesce(max(counter), 0) + 1
                from counters
                """)
            .execute());
  }

  /** The rows, which must be 1, 2, 3… without a gap. */
  private static int rows(Database database) {
    return database.read(tx -> {
      int rows = tx.query("select count(*) from counters").mapTo(Integer.class).one();
      assertThat(
              tx.query("select coalesce(max(counter), 0) from counters").mapTo(Integer.class).one())
          .isEqualTo(rows);
      return rows;
    });
  }

  /** Does something after each piece of the copy that it takes. */
  private record Interrupted(WritableByteChannel target, Runnable between)
      implements WritableByteChannel {
    @Override
    public int write(ByteBuffer bytes) throws IOException {
      ByteBuffer piece = bytes.slice(bytes.position(), Math.min(bytes.remaining(), 8192));
      int written = target.write(piece);
      bytes.position(bytes.position() + written);
      between.run();
      return written;
    }

    @Override
    public boolean isOpen() {
      return target.isOpen();
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }

  private FileChannel file(String name) throws IOException {
    return FileChannel.open(
        folder.resolve(name + ".mv.db"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private Database opened(String name) {
    return Database.open(DatabaseSettings.embedded(folder, name, 2), Schema.BRANCH);
  }

  @Test
  void whatIsCommittedWhileItIsMadeIsInTheDatabaseAndTheCopyIsTheMomentBefore() throws IOException {
    AtomicInteger sold = new AtomicInteger(50);
    try (Database database = opened("branch")) {
      for (int i = 0; i < 50; i++) {
        addRow(database);
      }
      try (FileChannel target = file("copy")) {
        database.copyTo(
            new Interrupted(
                target,
                () -> {
                  addRow(database);
                  assertThat(rows(database)).isEqualTo(sold.incrementAndGet());
                }));
      }
      assertThat(sold.get()).isGreaterThan(60);
      addRow(database);
    }
    try (Database copy = opened("copy");
        Database database = opened("branch")) {
      assertThat(rows(copy)).isEqualTo(50);
      assertThat(rows(database)).isEqualTo(sold.get() + 1);
    }
  }

  @Test
  void thePowerMayGoWhileItIsMade() throws IOException {
    Random random = new Random(20261122);
    List<Survival> survivals = List.of(Survival.values());
    try (PowerCutDisk disk = new PowerCutDisk();
        Database database = on(disk)) {
      addRow(database);
      int begun = disk.moments();
      AtomicInteger sold = new AtomicInteger(1);
      int[] momentOf = new int[2000];
      try (FileChannel target = file("copy")) {
        database.copyTo(
            new Interrupted(
                target,
                () -> {
                  addRow(database);
                  momentOf[sold.incrementAndGet()] = disk.moments();
                }));
      }
      for (int i = 0; i < 40; i++) {
        int moment = begun + random.nextInt(disk.moments() - begun + 1);
        Survival survival = survivals.get(i % survivals.size());
        int told = 1;
        while (told < sold.get() && momentOf[told + 1] <= moment) {
          told++;
        }
        try (PowerCutDisk found = disk.afterCutAt(moment, survival, random.nextLong());
            Database reopened = on(found)) {
          assertThat(rows(reopened)).as("%s at %d", survival, moment).isGreaterThanOrEqualTo(told);
        }
      }
    }
  }

  private static Database on(PowerCutDisk disk) {
    return Database.open(
        new DatabaseSettings("jdbc:h2:" + disk.address("branch"), null, null, 4), Schema.BRANCH);
  }

  @Test
  void aTargetThatFailsLeavesTheDatabaseAsItWas() throws IOException {
    try (Database database = opened("branch");
        FileChannel target = file("copy")) {
      addRow(database);
      WritableByteChannel full =
          new Interrupted(
              target,
              () -> {
                addRow(database);
                throw new IllegalStateException("no room");
              });
      assertThatThrownBy(() -> database.copyTo(full)).hasMessage("no room");
      addRow(database);
      assertThat(rows(database)).isEqualTo(3);
    }
    try (Database database = opened("branch")) {
      assertThat(rows(database)).isEqualTo(3);
    }
  }

  @Test
  void aDatabaseThatIsShutDownMeanwhileIsWholeAndTheCopyIsRefused() throws IOException {
    AtomicInteger pieces = new AtomicInteger();
    try (Database database = opened("branch");
        FileChannel target = file("copy")) {
      addRow(database);
      WritableByteChannel shuttingDown =
          new Interrupted(
              target,
              () -> {
                if (pieces.incrementAndGet() == 3) {
                  addRow(database);
                  shutDown(database);
                }
              });
      assertThatThrownBy(() -> database.copyTo(shuttingDown)).isInstanceOf(IOException.class);
    }
    try (Database reopened = opened("branch")) {
      assertThat(rows(reopened)).isEqualTo(2);
    }
  }

  private static void shutDown(Database database) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } catch (SQLException _) {
      // the connection is gone with the database
    }
  }

  @Test
  void twoAtOnceAreRefusedAndAnotherMayFollow() throws IOException {
    try (Database database = opened("branch");
        FileChannel target = file("copy");
        FileChannel other = file("other")) {
      WritableByteChannel asksAgain =
          new Interrupted(
              target,
              () ->
                  assertThatThrownBy(() -> database.copyTo(other))
                      .hasMessageContaining("copied already"));
      database.copyTo(asksAgain);
      database.copyTo(other);
    }
  }

  @Test
  void aDatabaseWithoutAFileIsAServersBusiness() throws IOException {
    DatabaseSettings memory = new DatabaseSettings("jdbc:h2:mem:nowhere", null, null, 2);
    try (Database database = Database.open(memory, Schema.BRANCH);
        FileChannel target = file("copy")) {
      assertThatThrownBy(() -> database.copyTo(target))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("BACKUP DATABASE");
    }
  }
}
