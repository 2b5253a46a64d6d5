package io.colmena.benchmarks.chaos;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The centre: two nodes over one database, and what it has promised so far. */
final class CentreSite {
  private static final int NODES = 2;

  private final World world;
  private final SimulatedDatabase database;
  private final List<CentreNode> nodes = new ArrayList<>();
  private final List<Tables.Copy> backups = new ArrayList<>();
  private final Map<BranchCode, Head> acknowledged = new HashMap<>();
  private final Map<BranchCode, Set<Hash>> histories = new HashMap<>();

  CentreSite(World world, SimulatedDatabase database, CentreDesk.Fitting desk) {
    this.world = world;
    this.database = database;
    database.reset();
    for (int i = 1; i <= NODES; i++) {
      nodes.add(new CentreNode(world, this, i, desk));
    }
  }

  SimulatedDatabase database() {
    return database;
  }

  List<CentreNode> nodes() {
    return nodes;
  }

  List<Tables.Copy> backups() {
    return backups;
  }

  /** A node that runs and is not busy; which one answers is left to chance. */
  Optional<CentreNode> anyFree(Chance chance) {
    List<CentreNode> free = nodes.stream().filter(node -> node.process().isFree()).toList();
    return free.isEmpty() ? Optional.empty() : Optional.of(chance.of(free));
  }

  /** An answer goes out with this head: it must be held now, on the disk, and never be less. */
  void acknowledges(BranchCode branch, Head head) {
    long held =
        database
            .direct()
            .read(tx ->
                tx.query("select sequence from journal_heads where branch_code = :b")
                    .bind("b", branch)
                    .mapTo(Long.class)
                    .one());
    if (held < head.sequence()) {
      world.defect("the centre acknowledged %s of %s and holds %d".formatted(head, branch, held));
    }
    if (!isOnDisk(branch, head)) {
      world.defect(
          "the centre acknowledged %s of %s before its disk had it".formatted(head, branch));
    }
    acknowledged.merge(branch, head, (a, b) -> a.sequence() >= b.sequence() ? a : b);
  }

  private boolean isOnDisk(BranchCode branch, Head head) {
    return database
        .onDisk("journal_heads")
        .map(rows ->
            rows.stream()
                .filter(row -> branch.code().equals(row.get("branch_code")))
                .anyMatch(row -> Tables.number(row, "sequence") >= head.sequence()))
        .orElse(true);
  }

  Map<BranchCode, Head> acknowledged() {
    return acknowledged;
  }

  /** Every entry that ever stood in a journal of the branch, whatever became of that journal. */
  Set<Hash> histories(BranchCode branch) {
    return histories.getOrDefault(branch, Set.of());
  }

  void mayHold(BranchCode branch, List<Hash> hashes) {
    histories.computeIfAbsent(branch, _ -> new HashSet<>()).addAll(hashes);
  }

  /** An administrator puts an older copy back; what was promised since is lost, knowingly. */
  void restore(Tables.Copy copy) {
    database.restore(copy);
    acknowledged.clear();
    nodes.forEach(CentreNode::startAgain);
  }
}
