package io.colmena.central.projection;

import static io.colmena.central.fixture.CentralTables.CUSCO;
import static io.colmena.central.fixture.CentralTables.LIMA;
import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.central.fixture.CentralTables;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.database.testing.TestDatabases;
import io.colmena.shared.identity.BranchCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadAheadTest {
  @RegisterExtension final TestDatabases databases = new TestDatabases();
  private final CentralTables tables =
      CentralTables.with(databases, Clock.systemUTC(), CUSCO, LIMA);
  private final Database database = tables.database();
  private final Tens held = new Tens();
  private final ReadAhead ahead = new ReadAhead(database, held, 1, 1);

  @AfterEach
  void close() {
    ahead.close();
  }

  /** Gives ten entries at a time, as long as there are any, and tells who read when. */
  private static final class Tens implements JournalReader {
    private final LinkedBlockingQueue<String> readings = new LinkedBlockingQueue<>();
    private final List<String> readers = Collections.synchronizedList(new ArrayList<>());
    private volatile long last = 100;
    private volatile boolean fails;

    @Override
    public List<ReadEntry> after(Transaction tx, BranchCode branch, long after) {
      readers.add(branch + " " + after + " " + Thread.currentThread().getName());
      readings.add(branch + " " + after);
      if (fails && Thread.currentThread().getName().startsWith("read-ahead")) {
        throw new IllegalStateException("on purpose");
      }
      return LongStream.rangeClosed(after + 1, Math.min(last, after + 10))
          .mapToObj(number ->
              new ReadEntry(number, Optional.empty(), Optional.empty(), "", Optional.empty()))
          .toList();
    }

    @Override
    public ReadEntry at(Transaction tx, BranchCode branch, long sequence) {
      return after(tx, branch, sequence - 1).getFirst();
    }

    void awaitReading(String reading) throws InterruptedException {
      String next;
      do {
        next = readings.poll(10, TimeUnit.SECONDS);
      } while (next != null && !next.equals(reading));
      assertThat(next).isEqualTo(reading);
    }
  }

  private List<Long> after(BranchCode branch, long after) {
    return after(ahead, branch, after);
  }

  private List<Long> after(ReadAhead ahead, BranchCode branch, long after) {
    return database.read(tx -> ahead.after(tx, branch, after)).stream()
        .map(ReadEntry::sequence)
        .toList();
  }

  private static List<Long> ten(long first) {
    return LongStream.range(first, first + 10).boxed().toList();
  }

  @Test
  void whatFollowsIsReadByAnotherThreadWhileTheCallerWrites() throws Exception {
    assertThat(after(CUSCO, 0)).isEqualTo(ten(1));
    held.awaitReading("CUS 10");
    assertThat(after(CUSCO, 10)).isEqualTo(ten(11));
    assertThat(held.readers).filteredOn(r -> r.startsWith("CUS 10 ")).hasSize(1);
    assertThat(held.readers.get(1)).contains("read-ahead");
  }

  @Test
  void whoAsksForSomethingElseGetsThat() throws Exception {
    after(CUSCO, 0);
    held.awaitReading("CUS 10");
    assertThat(after(CUSCO, 0)).as("the projection was rolled back").isEqualTo(ten(1));
    assertThat(after(CUSCO, 57)).isEqualTo(ten(58));
  }

  @Test
  void whatArrivedAfterTheReadingIsNotMissed() throws Exception {
    held.last = 10;
    after(CUSCO, 0);
    held.awaitReading("CUS 10");
    held.last = 20;
    assertThat(after(CUSCO, 10)).isEqualTo(ten(11));
  }

  @Test
  void aReadingThatFailedIsMadeAgainByWhoNeedsIt() throws Exception {
    held.fails = true;
    after(CUSCO, 0);
    held.awaitReading("CUS 10");
    assertThat(after(CUSCO, 10)).isEqualTo(ten(11));
  }

  @Test
  void noMoreIsKeptThanThereArePlacesAndAnIdleBranchKeepsNone() throws Exception {
    after(CUSCO, 0);
    held.awaitReading("CUS 10");
    assertThat(after(LIMA, 0)).isEqualTo(ten(1));
    assertThat(held.readers).noneMatch(reading -> reading.startsWith("LIM 10"));

    held.last = 20;
    after(CUSCO, 10);
    held.awaitReading("CUS 20"); // and finds nothing, so the place is free again
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (held.readers.stream().noneMatch(reading -> reading.startsWith("LIM 10"))) {
      assertThat(System.nanoTime()).as("Lima is read ahead in time").isLessThan(deadline);
      after(LIMA, 0);
    }
  }

  // ---- while the branch still tells

  @Test
  void whatHasComeIsReadFromWhereTheBranchIsProjectedTo() throws Exception {
    tables.change("update projections set sequence = 30 where branch_code = 'CUS'");
    ahead.prepare(CUSCO);
    held.awaitReading("CUS 30");
    assertThat(after(CUSCO, 30)).isEqualTo(ten(31));
    assertThat(held.readers).filteredOn(r -> r.startsWith("CUS 30 ")).hasSize(1);
    assertThat(held.readers.getFirst()).contains("read-ahead");
  }

  @Test
  void readingsFollowEachOtherAsLongAsThereArePlaces() throws Exception {
    try (ReadAhead three = new ReadAhead(database, held, 1, 3)) {
      three.prepare(CUSCO);
      held.awaitReading("CUS 20");
      for (long after = 0; after < 60; after += 10) {
        assertThat(after(three, CUSCO, after)).isEqualTo(ten(after + 1));
      }
    }
    assertThat(held.readers).filteredOn(r -> r.contains("read-ahead")).hasSizeGreaterThan(2);
    assertThat(held.readers.stream().map(r -> r.substring(0, 6)).distinct().toList())
        .hasSameSizeAs(held.readers);
  }

  @Test
  void whatComesLaterIsReadFromTheEndOfTheLastReading() throws Exception {
    held.last = 10;
    try (ReadAhead three = new ReadAhead(database, held, 1, 3)) {
      three.prepare(CUSCO);
      held.awaitReading("CUS 10"); // and finds nothing yet
      held.last = 20;
      awaitReadingBy(three, "CUS 20");
      assertThat(after(three, CUSCO, 0)).isEqualTo(ten(1));
      assertThat(after(three, CUSCO, 10)).isEqualTo(ten(11));
    }
  }

  private void awaitReadingBy(ReadAhead three, String reading) throws Exception {
    String next = null;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!reading.equals(next) && System.nanoTime() < deadline) {
      three.prepare(CUSCO);
      next = held.readings.poll(20, TimeUnit.MILLISECONDS);
    }
    assertThat(next).isEqualTo(reading);
  }

  @Test
  void whatWasReadForAProjectionThatWentElsewhereIsForgotten() throws Exception {
    try (ReadAhead three = new ReadAhead(database, held, 1, 3)) {
      three.prepare(CUSCO);
      held.awaitReading("CUS 20");
      assertThat(after(three, CUSCO, 57)).isEqualTo(ten(58));
      held.awaitReading("CUS 67");
      assertThat(after(three, CUSCO, 67)).isEqualTo(ten(68));
    }
  }

  @Test
  void oneEntryIsReadByWhoAsksForIt() {
    assertThat(database.read(tx -> ahead.at(tx, CUSCO, 7)).sequence()).isEqualTo(7);
  }

  @Test
  void onceItIsClosedWhatIsAskedForIsStillReadAndNothingAhead() {
    ahead.close();
    assertThat(after(CUSCO, 0)).isEqualTo(ten(1));
    assertThat(after(CUSCO, 10)).isEqualTo(ten(11));
    assertThat(held.readers).noneMatch(reading -> reading.contains("read-ahead"));
  }
}
