package io.colmena.database.testing.powercut;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Which of the writes that were not forced are on the disk after the power cut. A sector holds what
 * it was told first, second… or what it held before: that is all that any subset and any order of
 * the writes can make of it.
 */
public enum Survival {
  NOTHING,
  EVERYTHING,
  /** The disk wrote what came last first. */
  ONLY_THE_LAST,
  ALL_BUT_THE_FIRST,
  /** Some of the writes, each as a whole. */
  SOME_WRITES,
  /** Writes are torn: each sector goes its own way. */
  SOME_SECTORS;

  interface Choice {
    boolean keeps(int write, long sector);
  }

  Choice among(int writes, Random random) {
    return switch (this) {
      case NOTHING -> (_, _) -> false;
      case EVERYTHING -> (_, _) -> true;
      case ONLY_THE_LAST -> (write, _) -> write == writes - 1;
      case ALL_BUT_THE_FIRST -> (write, _) -> write > 0;
      case SOME_WRITES -> someOf(writes, random);
      case SOME_SECTORS -> eachItsOwnWay(writes, random);
    };
  }

  private static Choice someOf(int writes, Random random) {
    BitSet kept = new BitSet();
    for (int i = 0; i < writes; i++) {
      kept.set(i, random.nextBoolean());
    }
    return (write, _) -> kept.get(write);
  }

  private static Choice eachItsOwnWay(int writes, Random random) {
    Map<Long, Integer> reached = new HashMap<>();
    return (write, sector) ->
        write < reached.computeIfAbsent(sector, _ -> random.nextInt(writes + 1));
  }
}
