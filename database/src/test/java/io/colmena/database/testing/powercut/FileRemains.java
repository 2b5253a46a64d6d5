package io.colmena.database.testing.powercut;

import io.colmena.database.testing.powercut.Operation.Change;
import io.colmena.database.testing.powercut.Operation.Truncate;
import io.colmena.database.testing.powercut.Operation.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One file's bytes: those that were forced, and the changes since then. */
final class FileRemains {
  /** What a disk writes as a whole or not at all. */
  private static final int SECTOR = 512;

  /** The length of a file is kept apart from its sectors, and may lag behind them. */
  private static final long LENGTH = -1;

  private byte[] bytes = new byte[0];
  private int length;
  private final List<Change> unforced = new ArrayList<>();

  void changed(Change change) {
    unforced.add(change);
  }

  void forced() {
    settle((_, _) -> true);
  }

  /** The power is gone: what came since the last forcing is there or not. */
  byte[] after(Survival survival, Random random) {
    settle(survival.among(unforced.size(), random));
    return Arrays.copyOf(bytes, length);
  }

  private void settle(Survival.Choice choice) {
    for (int i = 0; i < unforced.size(); i++) {
      int number = i;
      switch (unforced.get(i)) {
        case Write write -> write(write, sector -> choice.keeps(number, sector));
        case Truncate truncate -> truncate(truncate, sector -> choice.keeps(number, sector));
      }
    }
    unforced.clear();
  }

  private interface Kept {
    boolean is(long sector);
  }

  private void write(Write write, Kept kept) {
    int end = (int) write.end();
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    int from = (int) write.position();
    for (int at = from; at < end; at = nextSector(at)) {
      if (kept.is(at / SECTOR)) {
        int count = Math.min(end, nextSector(at)) - at;
        System.arraycopy(write.bytes(), at - from, bytes, at, count);
      }
    }
    if (kept.is(LENGTH)) {
      length = Math.max(length, end);
    }
  }

  private void truncate(Truncate truncate, Kept kept) {
    for (int at = (int) truncate.length(); at < bytes.length; at = nextSector(at)) {
      if (kept.is(at / SECTOR)) {
        Arrays.fill(bytes, at, Math.min(bytes.length, nextSector(at)), (byte) 0);
      }
    }
    if (kept.is(LENGTH)) {
      length = (int) Math.min(length, truncate.length());
    }
  }

  private static int nextSector(int at) {
    return (at / SECTOR + 1) * SECTOR;
  }
}
