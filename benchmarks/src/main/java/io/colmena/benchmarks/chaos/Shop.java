package io.colmena.benchmarks.chaos;

import io.colmena.pos.checkout.Tender;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.sync.SyncRun;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private @Nullable SyncRun lastRun;
  private int tickets;
  private boolean lineIsDown;

  /** A ticket that is still on the screen after the till started again. */
  record Unsure(Ticket ticket, Tender tender) {}

  /** What was in the shop at some moment. */
  record Backup(Tables.Copy tables, Map<String, Sale> receipts, Map<String, Unsure> unsure) {}

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

  /** What leaves the shop must not be lost there: the centre would know more than the branch. */
  void sends(Head upTo) {
    database
        .onDisk("journal_head")
        .map(rows -> Tables.number(rows.getFirst(), "sequence"))
        .filter(onDisk -> onDisk < upTo.sequence())
        .ifPresent(onDisk ->
            world.defect(
                "%s sent entry %d while its disk had only %d"
                    .formatted(this, upTo.sequence(), onDisk)));
  }

  Backup backup() {
    return new Backup(database.copy(), new LinkedHashMap<>(receipts), new LinkedHashMap<>(unsure));
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
    lastRun = null;
  }

  /** What this database holds may have been sent, so the centre may hold it later. */
  void keepHistory() {
    List<Hash> hashes =
        database.direct().read(tx -> tx.query("select hash from journal").mapTo(Hash.class).list());
    world.centre().mayHold(branch, hashes);
  }

  @Override
  public String toString() {
    return branch + mark;
  }
}
