package io.colmena.benchmarks.chaos;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.JournalBatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A database of a branch and the tills on it, and what its customers know: the receipts that they
 * were handed. A clone is another shop with the same branch code.
 */
final class Shop {
  private final World world;
  private final BranchCode branch;
  private final SimulatedDatabase database;
  private final List<Till> tills = new ArrayList<>();
  private final List<Backup> backups = new ArrayList<>();
  private final String mark;

  /** Sales whose charge returned: there is a receipt. By the ticket's key. */
  private final Map<String, Sale> receipts = new LinkedHashMap<>();

  /** Tickets whose charge never returned: committed or not, nobody knows. */
  private final Map<String, Unsure> unsure = new LinkedHashMap<>();

  private final Promises promises = new Promises();

  /** Tickets that were put aside, and not taken back since. */
  private final Set<String> held = new TreeSet<>();

  private @Nullable SyncRun lastRun;
  private int tickets;
  private boolean lineIsDown;
  private boolean isRetired;
  private boolean isRemedied;

  /** A ticket that is still on the screen after the till started again. */
  record Unsure(Ticket ticket, Tender tender) {}

  /** What was in the shop at some moment. */
  record Backup(
      Tables.Copy tables,
      Map<String, Sale> receipts,
      Map<String, Unsure> unsure,
      Promises promises,
      Set<String> held) {}

  /**
   * @param mark tells a clone from what it was cloned from; empty for the original
   */
  Shop(World world, BranchCode branch, SimulatedDatabase database, int tills, String mark) {
    this.world = world;
    this.branch = branch;
    this.database = database;
    this.mark = mark;
    for (int i = 1; i <= tills; i++) {
      this.tills.add(new Till(world, this, i));
    }
  }

  BranchCode branch() {
    return branch;
  }

  SimulatedDatabase database() {
    return database;
  }

  List<Till> tills() {
    return tills;
  }

  List<Backup> backups() {
    return backups;
  }

  Map<String, Sale> receipts() {
    return receipts;
  }

  Map<String, Unsure> unsure() {
    return unsure;
  }

  Promises promises() {
    return promises;
  }

  Set<String> held() {
    return held;
  }

  String newTicketKey() {
    tickets++;
    return this + "/" + tickets;
  }

  /** The latest run that was not turned away by another one. */
  @Nullable SyncRun lastRun() {
    return lastRun;
  }

  void ran(SyncRun run) {
    lastRun = run;
  }

  boolean isLineDown() {
    return lineIsDown;
  }

  void setLineDown(boolean down) {
    lineIsDown = down;
  }

  /** It stays switched off: another copy of the branch goes on, and has everything. */
  void retire() {
    isRetired = true;
    tills.forEach(till -> till.process().kill());
    world.trace().note("  " + this + " is switched off for good");
  }

  boolean isRetired() {
    return isRetired;
  }

  /** It was forked when everything had healed, and took its history back. */
  void remedied() {
    isRemedied = true;
  }

  boolean isRemedied() {
    return isRemedied;
  }

  /**
   * What leaves the shop must not be lost there: the centre would know more than the branch. And it
   * must be of its journal; of one that was given up only since it was read.
   */
  void sends(JournalBatch batch) {
    Head upTo = batch.header().head();
    if (hashes().contains(upTo.hash())) {
      if (!isOnDisk(upTo)) {
        world.defect("%s sent entry %s before its disk had it".formatted(this, upTo));
      }
      return;
    }
    for (int i = 1; i <= batch.size(); i++) {
      if (!world.centre().histories(branch).contains(batch.headAfter(i).hash())) {
        world.defect(
            "%s sent entry %s, which never was in its journal".formatted(this, batch.headAfter(i)));
      }
    }
  }

  private boolean isOnDisk(Head head) {
    return database
        .onDisk("journal")
        .map(rows ->
            rows.stream()
                .filter(row -> Tables.number(row, "sequence") == head.sequence())
                .anyMatch(row ->
                    row.get("hash") instanceof byte[] hash && head.hash().equals(Hash.of(hash))))
        .orElse(true);
  }

  private List<Hash> hashes() {
    return database
        .direct()
        .read(tx -> tx.query("select hash from journal").mapTo(Hash.class).list());
  }

  Backup backup() {
    return new Backup(
        database.copy(),
        new LinkedHashMap<>(receipts),
        new LinkedHashMap<>(unsure),
        promises.copy(),
        new TreeSet<>(held));
  }

  /** Goes back in time: tables and receipts are those of the backup. */
  void restore(Backup backup) {
    keepHistory();
    world.copyIsUsed(branch);
    database.restore(backup.tables());
    receipts.clear();
    receipts.putAll(backup.receipts());
    unsure.clear();
    unsure.putAll(backup.unsure());
    promises.areThoseOf(backup.promises());
    held.clear();
    held.addAll(backup.held());
    lastRun = null;
  }

  /**
   * What this database holds may have been sent, so the centre may hold it later, and other copies
   * may have it from there.
   */
  void keepHistory() {
    world.centre().mayHold(branch, hashes());
    Receipts.byTicket(database.direct())
        .forEach((ticket, sale) -> {
          if (!Receipts.isFromTheCentre(ticket)) {
            world.made(branch, sale);
          }
        });
  }

  @Override
  public String toString() {
    return branch + mark;
  }
}
