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

  private final SimulatedDatabase database;
  private final List<CentreNode> nodes = new ArrayList<>();
  private final List<Tables.Copy> backups = new ArrayList<>();
  private final Map<BranchCode, Head> acknowledged = new HashMap<>();
  private final Map<BranchCode, Set<Hash>> histories = new HashMap<>();

  CentreSite(World world, SimulatedDatabase database, CentreDesk.Fitting desk) {
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

  /** An answer has gone out with this head: it must never be less again. */
  void acknowledges(BranchCode branch, Head head) {
    acknowledged.merge(branch, head, (a, b) -> a.sequence() >= b.sequence() ? a : b);
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
