package io.colmena.benchmarks.chaos;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the centre holds of a branch is one unbroken chain whose every entry stood in a journal of
 * that branch: histories that went apart were never merged, and nothing was made up.
 */
final class TheCentreHoldsOneHistory implements Invariant {
  @Override
  public List<String> violations(World world) {
    world.shops().forEach(Shop::keepHistory);
    List<String> violations = new ArrayList<>();
    Set<BranchCode> branches = world.shops().stream().map(Shop::branch).collect(Collectors.toSet());
    for (BranchCode branch : branches) {
      HeldLines held = world.centre().database().direct().read(tx -> HeldLines.of(tx, branch));
      Head noted = world.centre().database().direct().read(tx -> head(tx, branch));
      if (!noted.equals(held.head())) {
        violations.add(
            "the centre's head of %s is %s, its batches end at %s"
                .formatted(branch, noted, held.head()));
      }
      Set<Hash> known = world.centre().histories(branch);
      held.hashes().stream()
          .filter(hash -> !known.contains(hash))
          .findFirst()
          .ifPresent(hash ->
              violations.add("the centre holds an entry that no till of " + branch + " wrote"));
    }
    return violations;
  }

  private static Head head(Transaction tx, BranchCode branch) {
    return tx.query("select sequence, hash from journal_heads where branch_code = :b")
        .bind("b", branch)
        .map((rs, _) -> new Head(rs.getLong(1), Hash.of(rs.getBytes(2))))
        .one();
  }
}
