package io.colmena.database.disk;

import java.io.Serial;
import java.lang.reflect.Field;
import java.util.BitSet;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The blocks of a database's file that are in use, as H2 keeps them, but where H2 looks for a free
 * one it is shown only gaps that a sale fits into. For each part that it writes H2 looks from the
 * beginning of the file for the first gap that is wide enough, and looks twice. In a file of ten
 * million sales are thousands of gaps that are too narrow, and megabytes of bits in between;
 * looking at them took a fifth of a sale's time. A narrow gap is used again once its neighbour is
 * free too.
 *
 * <p>H2 2.5 has no setting for this, so the set is put in the place of H2's own; where another
 * version has no such place, H2 goes on with its own, which costs time alone.
 */
public final class WideGaps extends BitSet {
  /** In blocks of 4096 bytes: about what a sale of some lines stores. */
  static final int LEAST_BLOCKS = 32;

  @Serial private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(WideGaps.class);

  /** In use, or in a gap too narrow. */
  private final BitSet taken;

  /** All before it are taken. */
  private int untaken;

  WideGaps(BitSet used) {
    super(used.size());
    or(used);
    taken = (BitSet) used.clone();
    int gap = taken.nextClearBit(0);
    int end = taken.nextSetBit(gap);
    while (end >= 0) {
      if (end - gap < LEAST_BLOCKS) {
        taken.set(gap, end);
      }
      gap = taken.nextClearBit(end);
      end = taken.nextSetBit(gap);
    }
  }

  /** Shows them to H2, if it was not done before. */
  public static void showTo(MVStore store) {
    try {
      FileStore<?> file = store.getFileStore();
      Lock lock = (Lock) field(FileStore.class, "saveChunkLock").get(file);
      lock.lock();
      try {
        Object space = field(RandomAccessStore.class, "freeSpace").get(file);
        Field set = field(space.getClass(), "set");
        BitSet used = (BitSet) set.get(space);
        if (!(used instanceof WideGaps)) {
          set.set(space, new WideGaps(used));
        }
      } finally {
        lock.unlock();
      }
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.info("H2 looks for free space by itself: {}", e.toString());
    }
  }

  private static Field field(Class<?> holder, String name) throws NoSuchFieldException {
    Field field = holder.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  public int nextClearBit(int from) {
    if (from > untaken) {
      return taken.nextClearBit(from);
    }
    untaken = taken.nextClearBit(untaken);
    return untaken;
  }

  @Override
  public void set(int from, int to) {
    super.set(from, to);
    int before = previousSetBit(from - 1) + 1;
    int after = nextSetBit(to);
    boolean narrowBefore = from - before < LEAST_BLOCKS;
    boolean narrowAfter = after >= 0 && after - to < LEAST_BLOCKS;
    taken.set(narrowBefore ? before : from, narrowAfter ? after : to);
  }

  @Override
  public void clear(int from, int to) {
    super.clear(from, to);
    int begin = previousSetBit(from) + 1;
    int next = nextSetBit(to);
    int end = next < 0 ? taken.length() : next; // nothing ends the last gap
    if (next < 0 || end - begin >= LEAST_BLOCKS) {
      taken.clear(begin, end);
      untaken = Math.min(untaken, begin);
    }
  }

  @Override
  public void clear() {
    super.clear();
    taken.clear();
    untaken = 0;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public Object clone() {
    return new WideGaps(this);
  }
}
