package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A database in memory, opened once and used for seed after seed, with the processes that work on
 * it at present. A power cut takes all of them, and every commit that had not been forced.
 */
final class SimulatedDatabase {
  private final Database database;
  private final Tables tables;
  private final Tables.Copy base;
  private final List<View> views = new ArrayList<>();
  private final List<SimulatedProcess> processes = new ArrayList<>();
  private Tables.@Nullable Copy forced;
  private boolean powerIsGone;

  /** As one machine reaches it. Making one is slow, so it serves one life after the other. */
  private record View(CrashingDataSource source, Database database) {
    static View of(Database direct) {
      CrashingDataSource source = new CrashingDataSource(direct.dataSource());
      return new View(source, direct.through(_ -> source));
    }
  }

  /** Takes the database's present content as that with which each seed begins. */
  SimulatedDatabase(Database database) {
    this.database = database;
    this.tables = new Tables(database.dataSource());
    this.base = tables.copy();
  }

  /** What this database numbers by itself is told apart from what others numbered. */
  void countsFrom(long first) {
    tables.countFrom(first);
  }

  void reset() {
    processes.clear();
    forced = null;
    powerIsGone = false;
    tables.restore(base);
  }

  /** Past all processes: for the checks. */
  Database direct() {
    return database;
  }

  /**
   * @param machine which of those that work on the database, from 1
   */
  Database reachedBy(int machine, SimulatedProcess process, Runnable betweenTransactions) {
    while (views.size() < machine) {
      views.add(View.of(database));
    }
    View view = views.get(machine - 1);
    view.source().belongsTo(process, betweenTransactions);
    processes.add(process);
    return view.database();
  }

  Tables.Copy copy() {
    return tables.copy();
  }

  /** Everybody dies, and what they find when they start again is the copy. */
  void restore(Tables.Copy copy) {
    processes.forEach(SimulatedProcess::kill);
    processes.clear();
    forced = null;
    powerIsGone = false;
    tables.restore(copy);
  }

  /** From now on it is known what has reached the disk. */
  void watchTheDisk() {
    forced = tables.copy();
  }

  /** What a power cut would leave of a table; empty while nobody watches the disk. */
  Optional<List<Map<String, Object>>> onDisk(String table) {
    return Optional.ofNullable(forced).map(copy -> copy.rowsOf(table));
  }

  boolean isWatched() {
    return forced != null;
  }

  void stopWatching() {
    forced = null;
  }

  /** Whatever is committed now is on the disk. */
  void forced() {
    if (forced != null && !powerIsGone) {
      forced = tables.copy();
    }
  }

  void powerGoes() {
    powerIsGone = true;
    processes.forEach(SimulatedProcess::kill);
  }

  boolean isPowerGone() {
    return powerIsGone;
  }

  /** The power is back; the disk holds what was forced. */
  void powerReturns() {
    Tables.Copy onDisk = forced;
    if (powerIsGone && onDisk != null) {
      restore(onDisk);
    }
  }
}
