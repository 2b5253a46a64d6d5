package io.colmena.benchmarks.chaos;

import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A branch that does not share its history with the centre was told so, and only such a one. Each
 * other has everything over. No crash and no power cut makes a fork: only a copy of a database that
 * is used beside it, or after it.
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
      if (!sharesTheHistory(world, shop)) {
        if (!world.wasCopied(shop.branch())) {
          violations.add(shop + " is forked, and no copy of its database was ever used");
        }
        violations.addAll(remedy.violations(world, shop));
      } else if (!Healing.isDone(shop)) {
        violations.add(shop + " shares its history with the centre, but: " + shop.lastRun());
      }
    }
    return violations;
  }

  private static boolean sharesTheHistory(World world, Shop shop) {
    HeldLines held = world.centre().database().direct().read(tx -> HeldLines.of(tx, shop.branch()));
    Head own =
        shop.database()
            .direct()
            .read(tx ->
                tx.query("select sequence, hash from journal_head")
                    .map((rs, _) -> new Head(rs.getLong(1), Hash.of(rs.getBytes(2))))
                    .one());
    return held.at(own.sequence()).equals(Optional.of(own))
        && held.head().sequence() == own.sequence();
  }
}
