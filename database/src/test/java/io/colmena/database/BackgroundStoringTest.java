package io.colmena.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 stores old and large changes by threads of its own. A commit that one of them took along must
 * not be called safe before that thread has written it.
 */
@Timeout(60)
class BackgroundStoringTest {
  @Test
  void aForcingWaitsForWhatAnotherThreadIsStoring(@TempDir Path folder) throws Exception {
    forcesWhileAnotherStores(folder, BackgroundStoringTest::force);
  }

  /** H2 takes an interruption as leave not to wait for its threads, and forgets it. */
  @Test
  void soDoesThatOfAnInterruptedThread(@TempDir Path folder) throws Exception {
    CountDownLatch stillInterrupted = new CountDownLatch(1);
    forcesWhileAnotherStores(
        folder,
        connection -> {
          Thread.currentThread().interrupt();
          force(connection);
          if (Thread.interrupted()) {
            stillInterrupted.countDown();
          }
        });
    assertThat(stillInterrupted.getCount()).as("it is not forgotten").isZero();
  }

  private static void forcesWhileAnotherStores(Path folder, Consumer<Connection> force)
      throws Exception {
    FilePath.register(new SlowDisk());
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:slow:" + folder.resolve("db") + ";WRITE_DELAY=1000000");
        Statement statement = connection.createStatement()) {
      statement.execute("create table receipts (id int primary key)");
      new H2Dialect("jdbc:h2:test").forceToDisk(connection);
      statement.execute("insert into receipts values (1)");
      SlowDisk.EVENTS.clear();
      CountDownLatch disk = SlowDisk.nextWriteWaits();
      storeInBackground(connection);
      SlowDisk.begun.await();

      Thread forcing = Thread.ofPlatform().start(() -> force.accept(connection));
      awaitWaitingOrEnd(forcing);
      List<String> meanwhile = List.copyOf(SlowDisk.EVENTS);
      disk.countDown();
      forcing.join();
      assertThat(meanwhile).isEmpty();
    }
    assertThat(SlowDisk.EVENTS.subList(0, 1)).containsExactly("written");
    assertThat(SlowDisk.EVENTS).contains("forced");
  }

  /** A part that was not written yet when the next one was put together is not named in it. */
  @Test
  void whatIsForcedNamesAllThatItConsistsOf(@TempDir Path folder) throws Exception {
    FilePath.register(new SlowDisk());
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:slow:" + folder.resolve("db") + ";WRITE_DELAY=1000000");
        Statement statement = connection.createStatement()) {
      statement.execute("create table receipts (id int primary key)");
      new H2Dialect("jdbc:h2:test").forceToDisk(connection);
      statement.execute("insert into receipts values (1)");
      CountDownLatch disk = SlowDisk.nextWriteWaits();
      storeInBackground(connection);
      SlowDisk.begun.await();
      statement.execute("create table lines (id int primary key)");
      storeInBackground(connection);
      statement.execute("insert into receipts values (2)");

      Thread forcing = Thread.ofPlatform().start(() -> force(connection));
      awaitWaitingIn("serializeAndStore", "flushExecutor");
      disk.countDown();
      forcing.join();
      Files.copy(folder.resolve("db.mv.db"), folder.resolve("after-a-kill.mv.db"));
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:" + folder.resolve("after-a-kill"));
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*), (select count(*) from lines) from receipts")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
  }

  /** As H2's own background writer does, at a moment that we choose. */
  private static void storeInBackground(Connection connection) throws SQLException {
    SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    session.getDatabase().getStore().getMvStore().tryCommit();
  }

  private static void force(Connection connection) {
    try {
      new H2Dialect("jdbc:h2:test").forceToDisk(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitWaitingOrEnd(Thread thread) {
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  /** Until a thread stands still in one of these methods of H2. */
  private static void awaitWaitingIn(String... methods) {
    while (Thread.getAllStackTraces().entrySet().stream()
        .noneMatch(thread ->
            thread.getKey().getState() == Thread.State.WAITING
                && Arrays.stream(thread.getValue())
                    .map(StackTraceElement::getMethodName)
                    .anyMatch(List.of(methods)::contains))) {
      Thread.onSpinWait();
    }
  }

  /** A disk on which one write can be held up. H2 makes the instances, so its state is static. */
  public static final class SlowDisk extends FilePathWrapper {
    private static final List<String> EVENTS = new CopyOnWriteArrayList<>();
    private static volatile CountDownLatch held = new CountDownLatch(0);
    private static volatile CountDownLatch begun = new CountDownLatch(0);

    static CountDownLatch nextWriteWaits() {
      begun = new CountDownLatch(1);
      held = new CountDownLatch(1);
      return held;
    }

    @Override
    public String getScheme() {
      return "slow";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {
      private final FileChannel file;

      Channel(FileChannel file) {
        this.file = file;
      }

      @Override
      public synchronized int write(ByteBuffer from, long position) throws IOException {
        begun.countDown();
        try {
          held.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        int written = file.write(from, position);
        EVENTS.add("written");
        return written;
      }

      @Override
      public void force(boolean metaData) throws IOException {
        EVENTS.add("forced");
        file.force(metaData);
      }

      @Override
      public synchronized int read(ByteBuffer into, long position) throws IOException {
        return file.read(into, position);
      }

      @Override
      public long size() throws IOException {
        return file.size();
      }

      @Override
      protected void implTruncate(long size) throws IOException {
        file.truncate(size);
      }

      @Override
      public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
      }

      @Override
      protected void implCloseChannel() throws IOException {
        file.close();
      }
    }
  }
}
