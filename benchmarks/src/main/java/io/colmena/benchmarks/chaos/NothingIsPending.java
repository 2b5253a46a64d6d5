package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Once all is said, nothing waits: not at the branches, not in the projector. */
final class NothingIsPending implements Invariant {
  @Override
  public List<String> violations(World world) {
    List<String> violations = new ArrayList<>();
    for (Shop shop : world.shops()) {
      if (Healing.isDone(shop)) {
        Database branch = shop.database().direct();
        expectNone(
            violations,
            branch,
            "select h.sequence - s.acknowledged_sequence from journal_head h, sync_state s",
            shop + " counts as pending");
        expectNone(
            violations,
            branch,
            "select count(*) from journal where acknowledged_at is null",
            shop + " has entries without the mark of being acknowledged");
        expectNone(
            violations,
            branch,
            "select count(*) from sales where synced_at is null",
            shop + " has sales without the mark of being synchronised");
      }
      atTheCentre(violations, world.centre().database().direct(), shop.branch());
    }
    return violations;
  }

  private static void atTheCentre(List<String> violations, Database centre, BranchCode branch) {
    expectNone(
        violations,
        centre,
        """
        select h.sequence - p.sequence from journal_heads h
        join projections p on p.branch_code = h.branch_code where h.branch_code = '%s'
        """
            .formatted(branch),
        "entries of " + branch + " that are not projected");
    // A drawer that two copies of a branch counted is counted once; the other Z waits for a person.
    violations.addAll(
        centre.read(tx ->
            Differences.between(
                "the quarantine of " + branch,
                ToldRows.by(JournalFacts.dated(HeldLines.of(tx, branch).lines())).countedAgain(),
                quarantine(tx, branch))));
  }

  private static Map<Long, String> quarantine(Transaction tx, BranchCode branch) {
    Map<Long, String> entries = new TreeMap<>();
    tx.query("select sequence, entity_id from quarantine where branch_code = :b")
        .bind("b", branch)
        .map((rs, _) -> entries.put(rs.getLong(1), rs.getString(2)))
        .list();
    return entries;
  }

  private static void expectNone(
      List<String> violations, Database database, String sql, String what) {
    long count = database.read(tx -> tx.query(sql).mapTo(Long.class).one());
    if (count != 0) {
      violations.add(what + ": " + count);
    }
  }
}
