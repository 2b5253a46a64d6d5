package io.colmena.pos.recovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.colmena.database.Transaction;
import io.colmena.pos.catalog.ProductDao;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.journal.JournalTail;
import io.colmena.pos.journal.JournalTail.Told;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.people.UserDao;
import io.colmena.pos.reconciliation.JournalDays;
import io.colmena.pos.recovery.CentreHistory.Held;
import io.colmena.pos.recovery.RecoveryResult.Recovered;
import io.colmena.pos.recovery.RecoveryResult.Renumbered;
import io.colmena.pos.recovery.RecoveryResult.Unread;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.HistoryRecovered;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one transaction of a recovery: undoes what only the branch had, takes what the centre has,
 * and tells again what the centre does not know, as entries of a new epoch.
 */
final class TakeBack {
  private final BranchCode branch;
  private final BranchJournal journal;
  private final JournalTail tail;
  private final SaleDao sales = new SaleDao();
  private final ProductDao products = new ProductDao();
  private final UserDao users = new UserDao();
  private final Counters counters = new Counters();
  private final Stock stock;
  private final Undo undo;
  private final Replay replay;
  private final Renumbering renumbering = new Renumbering();

  private TakeBack(BranchCode branch, BranchJournal journal) {
    this.branch = branch;
    this.journal = journal;
    this.tail = new JournalTail(branch);
    this.stock = new Stock(counters, journal, branch);
    this.undo = new Undo(sales, products, users, stock);
    this.replay = new Replay(sales, products, users, stock, counters);
  }

  static TakeBack of(BranchCode branch, BranchJournal journal) {
    return new TakeBack(branch, journal);
  }

  /** Appends a piece of the centre's history to a journal that ends where the piece begins. */
  List<Unread> take(Transaction tx, List<Held> history, Instant now) {
    tail.lock(tx);
    return take(tx, history, new Keepsakes(), now);
  }

  private List<Unread> take(Transaction tx, List<Held> history, Keepsakes kept, Instant now) {
    List<Unread> unread = new ArrayList<>();
    for (Held held : history) {
      JournalEntry entry = held.entry();
      tail.take(tx, entry, held.line());
      replay
          .replay(tx, entry, kept)
          .ifPresent(reason -> unread.add(new Unread(entry.sequence(), reason)));
    }
    if (!history.isEmpty()) {
      journal.noteAcknowledged(tx, history.getLast().head(), now);
    }
    return unread;
  }

  /** Nobody appends to the journal until the transaction ends. */
  void lock(Transaction tx) {
    tail.lock(tx);
  }

  Recovered in(Transaction tx, Head common, List<Held> history, Instant now) {
    Head lost = tail.lock(tx);
    List<Told> own = tail.after(tx, common.sequence());
    Keepsakes kept = new Keepsakes();
    for (Told told : own.reversed()) {
      undo.undo(tx, told.entry(), kept);
    }
    tail.cut(tx, common);
    JournalDays.forget(tx);
    journal.noteAcknowledged(tx, common, now);
    List<Unread> unread = take(tx, history, kept, now);
    int epoch = beginEpoch(tx, common, lost, history.size(), own.size(), now);
    Again again = new Again(tx, new CentreFacts(history), kept, epoch, unread);
    own.forEach(again::tell);
    return new Recovered(
        common.sequence(),
        lost,
        history.size(),
        again.kept,
        own.size() - again.kept,
        epoch,
        again.renumbered,
        unread,
        journal.head(tx));
  }

  /** What follows is told by a branch that took its history back; the journal says so for good. */
  int beginEpoch(Transaction tx, Head common, Head lost, long taken, long own, Instant now) {
    int epoch = tail.epoch(tx) + 1;
    tail.begin(tx, epoch);
    HistoryRecovered recovered =
        new HistoryRecovered(Identifiers.epoch(branch, epoch), common.sequence(), lost, taken, own);
    journal.append(tx, recovered, now);
    renumbering.recovered(tx, epoch, recovered, now);
    return epoch;
  }

  /** Tells own facts again, in their order. */
  private final class Again {
    private final Transaction tx;
    private final CentreFacts centre;
    private final Keepsakes keepsakes;
    private final int epoch;
    private final List<Unread> unread;
    private final Retelling retelling =
        new Retelling(branch, sales, products, users, stock, counters);
    private final List<Renumbered> renumbered = new ArrayList<>();
    private long kept;

    Again(Transaction tx, CentreFacts centre, Keepsakes keepsakes, int epoch, List<Unread> unread) {
      this.tx = tx;
      this.centre = centre;
      this.keepsakes = keepsakes;
      this.epoch = epoch;
      this.unread = unread;
    }

    void tell(Told lost) {
      Fact fact = Replay.read(lost.entry());
      Optional<JournalEntry> same = centre.same(lost.identity(), lost.entry());
      if (same.isPresent()) {
        String id = same.get().entityId();
        retelling.isKnown(fact, id);
        if (fact instanceof Sale sale) {
          keepsakes.ticketOf(sale.id()).ifPresent(key -> sales.giveTicket(tx, id, key));
        }
      } else {
        retelling.of(tx, fact).ifPresent(present -> tell(lost, fact, present));
      }
    }

    private void tell(Told lost, Fact former, Fact present) {
      ObjectNode original = (ObjectNode) lost.entry().payload();
      JournalEntry entry =
          tail.tellAgain(
              tx,
              lost,
              present.entityId(),
              present.equals(former) ? original : Retelling.payload(original, present));
      keepsakes.handTicket(former.entityId(), present.entityId());
      replay
          .replay(tx, entry, keepsakes)
          .ifPresent(reason -> unread.add(new Unread(entry.sequence(), reason)));
      kept++;
      if (!former.entityId().equals(present.entityId())) {
        renumbering.note(tx, epoch, entry.kind(), former.entityId(), present.entityId());
        renumbered.add(new Renumbered(entry.kind(), former.entityId(), present.entityId()));
      }
    }
  }
}
