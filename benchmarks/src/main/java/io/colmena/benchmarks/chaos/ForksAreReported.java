package io.colmena.benchmarks.chaos;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A branch that does not share its history with the centre was told so, and only such a one, and
 * the centre knows it until the history was taken back. Each other has everything over. No crash
 * and no power cut makes a fork: only a copy of a database that is used beside it, or after it.
 */
final class ForksAreReported implements Invariant {
  private final ForkRemedy remedy;

  ForksAreReported(ForkRemedy remedy) {
    this.remedy = remedy;
  }

  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      if (shop.isRetired()) {
        violations.addAll(leftBehind(world, shop));
      } else if (!sharesTheHistory(world, shop)) {
        if (!world.wasCopied(shop.branch())) {
          violations.add(shop + " is forked, and no copy of its database was ever used");
        }
        violations.addAll(remedy.violations(world, shop));
      } else if (!Healing.isDone(shop)) {
        violations.add(shop + " shares its history with the centre, but: " + shop.lastRun());
      }
    }
    for (BranchCode branch : world.branches()) {
      boolean isRemedied = world.copiesOf(branch).stream().anyMatch(Shop::isRemedied);
      if (isRemedied && open(world, branch) > 0) {
        violations.add(branch + " took its history back, and the centre still speaks of a fork");
      }
    }
    return violations;
  }

  /** What was switched off for good has left everything at the centre. */
  private static List<String> leftBehind(World world, Shop shop) {
    Head own = own(shop);
    return held(world, shop).at(own.sequence()).equals(Optional.of(own))
        ? List.of()
        : List.of(shop + " was switched off, and the centre does not have its history");
  }

  private static boolean sharesTheHistory(World world, Shop shop) {
    return held(world, shop).head().equals(own(shop));
  }

  private static HeldLines held(World world, Shop shop) {
    return world.centre().database().direct().read(tx -> HeldLines.of(tx, shop.branch()));
  }

  private static Head own(Shop shop) {
    return shop.database()
        .direct()
        .read(tx ->
            tx.query("select sequence, hash from journal_head")
                .map((rs, _) -> new Head(rs.getLong(1), Hash.of(rs.getBytes(2))))
                .one());
  }

  /** Forks that the centre's administrator is shown. */
  static long open(World world, BranchCode branch) {
    return world
        .centre()
        .database()
        .direct()
        .read(tx ->
            tx.query("select count(*) from forks where branch_code = :b and settled_at is null")
                .bind("b", branch)
                .mapTo(Long.class)
                .one());
  }
}
