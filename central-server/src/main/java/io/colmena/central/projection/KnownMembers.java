package io.colmena.central.projection;

import io.colmena.shared.identity.BranchCode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The numbers of the members of the branches that were projected lately, as they are in the tables.
 * A member keeps its number for ever, so what is remembered stays true. Safe for several threads.
 */
final class KnownMembers {
  /** Some forty megabytes; beyond that everything is forgotten, and read again when needed. */
  private static final int MOST = 500_000;

  private final Map<BranchCode, Map<Dimension, Map<String, Integer>>> byBranch =
      new ConcurrentHashMap<>();
  private final AtomicInteger remembered = new AtomicInteger();

  Optional<Map<Dimension, Map<String, Integer>>> of(BranchCode branch) {
    return Optional.ofNullable(byBranch.get(branch));
  }

  /**
   * @param numbers all of that branch, which are committed and which nobody changes any more
   */
  void remember(BranchCode branch, Map<Dimension, Map<String, Integer>> numbers) {
    if (remembered.addAndGet(size(numbers) - size(byBranch.getOrDefault(branch, Map.of())))
        > MOST) {
      byBranch.clear();
      remembered.set(size(numbers));
    }
    byBranch.put(branch, new EnumMap<>(numbers));
  }

  private static int size(Map<Dimension, Map<String, Integer>> numbers) {
    return numbers.values().stream().mapToInt(Map::size).sum();
  }
}
