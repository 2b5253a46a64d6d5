package io.colmena.central.projection;

import io.colmena.shared.identity.BranchCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The categories of the products that were sold lately, so that a batch of fifty sales does not
 * read a catalogue of four hundred products. Each branch's are true as long as no product of it got
 * another category, which any node may have projected. Safe for several threads.
 */
final class KnownCategories {
  /** Some seventy megabytes; beyond that everything is forgotten, and read again when needed. */
  private static final int MOST = 500_000;

  private final Map<BranchCode, OfBranch> byBranch = new ConcurrentHashMap<>();

  /**
   * @param changedAt the last entry that moved a product to another category
   */
  private record OfBranch(long changedAt, Map<String, String> byProduct) {}

  /**
   * Forgets what is not true any more. The branch must be locked by the caller.
   *
   * @param changedAt the last entry that moved a product to another category
   */
  void trust(BranchCode branch, long changedAt) {
    byBranch.compute(
        branch,
        (_, known) ->
            known != null && known.changedAt() == changedAt
                ? known
                : new OfBranch(changedAt, new ConcurrentHashMap<>()));
  }

  Optional<String> of(BranchCode branch, String productId) {
    OfBranch known = byBranch.get(branch);
    return known == null ? Optional.empty() : Optional.ofNullable(known.byProduct().get(productId));
  }

  void remember(BranchCode branch, Map<String, String> categories) {
    int size = byBranch.values().stream().mapToInt(known -> known.byProduct().size()).sum();
    if (size + categories.size() > MOST) {
      byBranch.values().forEach(known -> known.byProduct().clear());
    }
    OfBranch known = byBranch.get(branch);
    if (known != null) {
      known.byProduct().putAll(categories);
    }
  }
}
