package io.colmena.benchmarks.chaos;

import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything there is in one simulation: shops, centre, network, time and processes. */
final class World {
  /** An action in the middle of an action in the middle of an action is deep enough. */
  private static final int DEEPEST = 2;

  private final SimulatedTime time = new SimulatedTime();
  private final Trace trace = new Trace();
  private final Map<String, SimulatedProcess> holders = new HashMap<>();
  private final List<Shop> shops = new ArrayList<>();
  private final List<SimulatedDatabase> spare = new ArrayList<>();
  private final List<String> defects = new ArrayList<>();
  private final Set<BranchCode> copied = new HashSet<>();
  private final Map<BranchCode, Set<Sale>> made = new HashMap<>();
  private final TakesBack takesBack;
  private final List<Action> actions;
  private final Network network;
  private final CentreSite centre;
  private Chance chance;
  private int interruptions;
  private int depth;
  private int processes;

  World(
      Stage stage,
      CentreDesk.Fitting desk,
      TakesBack takesBack,
      Temper temper,
      List<Action> actions) {
    this.chance = new Chance(temper.seed());
    this.takesBack = takesBack;
    this.actions = actions;
    this.network = new Network(this, temper.faults());
    this.centre = new CentreSite(this, stage.centre(), desk);
    for (int i = 0; i < temper.shops(); i++) {
      Stage.Place place = stage.shops().get(i);
      place.database().reset();
      shops.add(new Shop(this, place.branch(), place.database(), temper.tills(), ""));
    }
    spare.addAll(stage.spare());
    interruptions = temper.interruptions(); // not before everything is there
  }

  SimulatedTime time() {
    return time;
  }

  Trace trace() {
    return trace;
  }

  Network network() {
    return network;
  }

  CentreSite centre() {
    return centre;
  }

  List<Shop> shops() {
    return shops;
  }

  List<BranchCode> branches() {
    return shops.stream().map(Shop::branch).distinct().toList();
  }

  /** The databases of a branch, the switched-off ones too. */
  List<Shop> copiesOf(BranchCode branch) {
    return shops.stream().filter(shop -> shop.branch().equals(branch)).toList();
  }

  /** Databases for clones; one that is taken is removed. */
  List<SimulatedDatabase> spare() {
    return spare;
  }

  /** What should never happen whatever the faults are. */
  List<String> defects() {
    return defects;
  }

  void defect(String what) {
    defects.add(what);
    trace.note("    DEFECT: " + what);
  }

  /** A copy of a database of this branch is used from now on, beside it or in its place. */
  void copyIsUsed(BranchCode branch) {
    copied.add(branch);
  }

  boolean wasCopied(BranchCode branch) {
    return copied.contains(branch);
  }

  /** There is a sale of that branch, or was before its database was lost or went back in time. */
  void made(BranchCode branch, Sale printed) {
    made.computeIfAbsent(branch, _ -> new HashSet<>()).add(printed);
  }

  /** Every sale that was ever made in any copy of the branch, as its receipt says it. */
  Set<Sale> madeAt(BranchCode branch) {
    return made.getOrDefault(branch, Set.of());
  }

  TakesBack takesBack() {
    return takesBack;
  }

  Chance chance() {
    return chance;
  }

  /** The step that begins draws from its own seed, so that the steps before it do not matter. */
  void drawsFrom(Chance fresh) {
    chance = fresh;
  }

  void calm() {
    interruptions = 0;
    network.calm();
  }

  SimulatedProcess newProcess(String host, SimulatedDatabase database) {
    processes++;
    return new SimulatedProcess(host, processes, holders, database);
  }

  /** A moment at which others may do something before whoever is working goes on. */
  void interruption() {
    interruption(interruptions);
  }

  /** The network takes longer than anything else, so more happens meanwhile. */
  void waits(Duration time) {
    this.time.passes(time);
    interruption(interruptions * 5);
  }

  private void interruption(int percent) {
    if (depth < DEEPEST && percent > 0 && chance.percent(percent)) {
      depth++;
      try {
        Action action = chance.weighted(actions, Action::weight);
        trace.note("    meanwhile: " + action.name());
        action.perform(this, chance);
      } finally {
        depth--;
      }
    }
  }

  /**
   * Runs work of a process.
   *
   * @return whether the process lived to its end
   */
  boolean inside(SimulatedProcess process, Runnable work) {
    if (!process.isFree()) {
      return false;
    }
    process.enter();
    try {
      work.run();
      return true;
    } catch (ProcessKilled killed) {
      if (killed.process() != process) {
        throw killed;
      }
      trace.note("    " + process + " is dead");
      powerReturns(process.database());
      return false;
    } finally {
      process.leave();
    }
  }

  private void powerReturns(SimulatedDatabase database) {
    if (database.isPowerGone()) {
      shops.stream().filter(shop -> shop.database() == database).forEach(Shop::keepHistory);
      database.powerReturns();
      trace.fault("power cut");
    }
  }
}
