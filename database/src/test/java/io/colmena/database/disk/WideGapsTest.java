package io.colmena.database.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.colmena.database.Database;
import io.colmena.database.DatabaseSettings;
import io.colmena.database.Schema;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideGapsTest {
  private static final int WIDE = WideGaps.LEAST_BLOCKS;

  private final Random random = new Random(20261123);

  @Test
  void passesByAllThatASaleDoesNotFitInto() {
    BitSet used = new BitSet();
    used.set(0, 100_000);
    for (int block = 10; block < 90_000; block += 50) {
      used.clear(block, block + WIDE - 1);
    }
    used.clear(95_000, 95_000 + WIDE);

    WideGaps gaps = new WideGaps(used);

    assertThat(gaps.nextClearBit(0)).isEqualTo(95_000);
    gaps.set(95_000, 95_001);
    assertThat(gaps.nextClearBit(0)).isEqualTo(100_000);
  }

  @Test
  void aNarrowGapIsOfUseOnceItsNeighbourIsFree() {
    WideGaps gaps = new WideGaps(new BitSet());
    gaps.set(0, 200);
    gaps.clear(20, 40);
    assertThat(gaps.nextClearBit(0)).isEqualTo(200);
    gaps.clear(40, 60);
    assertThat(gaps.nextClearBit(0)).isEqualTo(20);
    gaps.clear(190, 200);
    gaps.set(20, 60);
    assertThat(gaps.nextClearBit(0)).isEqualTo(190);
  }

  @Test
  void whateverIsTakenAndGivenBackTheFirstWideGapIsFound() {
    WideGaps gaps = new WideGaps(new BitSet());
    BitSet used = new BitSet();
    for (int step = 0; step < 20_000; step++) {
      int from = random.nextInt(2_000);
      int to = from + 1 + random.nextInt(60);
      if (random.nextBoolean()) {
        gaps.set(from, to);
        used.set(from, to);
      } else {
        gaps.clear(from, to);
        used.clear(from, to);
      }
      int look = random.nextInt(3) == 0 ? random.nextInt(2_100) : 0;
      assertThat(gaps.nextClearBit(look)).isEqualTo(firstWide(used, look));
      assertThat(gaps.nextSetBit(look)).isEqualTo(used.nextSetBit(look));
    }
    assertThat(gaps.stream()).containsExactlyElementsOf(used.stream().boxed().toList());
  }

  /** The first free block from there on that stands in a gap that is wide enough. */
  private static int firstWide(BitSet used, int from) {
    int block = used.nextClearBit(from);
    while (true) {
      int begin = used.previousSetBit(block) + 1;
      int end = used.nextSetBit(block);
      if (end < 0 || end - begin >= WIDE) {
        return block;
      }
      block = used.nextClearBit(end);
    }
  }

  /** H2's own assertions watch over what is allocated twice. */
  @Test
  void h2WritesIntoThemAndReadsAllBack(@TempDir Path folder) throws Exception {
    String file = folder.resolve("gaps.mv.db").toString();
    Map<Integer, byte[]> expected = new HashMap<>();
    try (MVStore store = new MVStore.Builder().fileName(file).autoCommitDisabled().open()) {
      store.setRetentionTime(0);
      WideGaps.showTo(store);
      assertThat(used(store)).isInstanceOf(WideGaps.class);
      MVMap<Integer, byte[]> map = store.openMap("rows");
      for (int step = 0; step < 1_500; step++) {
        int key = random.nextInt(60);
        byte[] value = new byte[random.nextInt(300_000)];
        random.nextBytes(value);
        map.put(key, value);
        expected.put(key, value);
        store.commit();
        if (step % 100 == 99) {
          store.compactFile(50);
        }
      }
      assertThat(used(store)).isInstanceOf(WideGaps.class);
    }
    try (MVStore store = new MVStore.Builder().fileName(file).readOnly().open()) {
      assertThat(store.<Integer, byte[]>openMap("rows"))
          .allSatisfy((key, value) -> assertThat(value).isEqualTo(expected.get(key)))
          .hasSize(expected.size());
    }
  }

  @Test
  void aTillsFileIsLookedThroughSoFromItsFirstSale(@TempDir Path folder) throws Exception {
    String address = "jdbc:h2:file:" + folder.resolve("till");
    try (Database till =
            Database.open(new DatabaseSettings(address, null, null, 2), Schema.BRANCH);
        Connection connection = till.dataSource().getConnection()) {
      SessionLocal session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
      assertThat(used(session.getDatabase().getStore().getMvStore())).isInstanceOf(WideGaps.class);
    }
  }

  private static BitSet used(MVStore store) throws ReflectiveOperationException {
    FileStore<?> file = store.getFileStore();
    Field space = RandomAccessStore.class.getDeclaredField("freeSpace");
    space.setAccessible(true);
    Field set = space.get(file).getClass().getDeclaredField("set");
    set.setAccessible(true);
    return (BitSet) set.get(space.get(file));
  }
}
