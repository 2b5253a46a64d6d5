package io.colmena.system;

import io.colmena.benchmarks.chaos.TakesBack;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.pos.checkout.Ticket;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.journal.JournalTail;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.recovery.Recovery;
import io.colmena.pos.recovery.RecoveryResult;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.journal.Head;
import java.util.List;
import java.util.Objects;

/**
 * Recoveries with one thing wrong each, which keep the branch's books in order all the same: only
 * who remembers the receipts can tell.
 */
final class BrokenRecoveries {
  private BrokenRecoveries() {}

  /** Says that there is nothing to be done. */
  static final TakesBack DOES_NOTHING =
      (_, _, _) -> new RecoveryResult.NotForked(Head.EMPTY, Head.EMPTY);

  /** Forgets the last sale of those that only the branch had. */
  static final TakesBack LOSES_ONE = afterwards(BrokenRecoveries::lose);

  /** Tells the last sale once more, under a fresh number. */
  static final TakesBack DOUBLES_ONE = afterwards(BrokenRecoveries::tellOnceMore);

  /** Lets a ticket be charged again that became a sale in the lost history. */
  static final TakesBack FORGETS_THE_TICKETS =
      afterwards(
          (tx, _, sale) -> new SaleDao().giveTicket(tx, sale.id(), Ticket.toldKey(sale.id())));

  @FunctionalInterface
  private interface Mischief {
    void in(Transaction tx, BranchCode branch, Sale last);
  }

  private static TakesBack afterwards(Mischief mischief) {
    return (real, database, branch) -> done(real, database, branch, mischief);
  }

  private static RecoveryResult done(
      Recovery real, Database database, BranchCode branch, Mischief mischief) {
    RecoveryResult result = real.recover();
    if (result instanceof RecoveryResult.Recovered recovered && recovered.kept() > 0) {
      database.inTransaction(tx -> {
        List<JournalTail.Told> last =
            new JournalTail(branch).after(tx, recovered.head().sequence() - 1);
        if (last.size() == 1
            && last.getFirst().entry().kind().equals(FactKind.SALE_RECORDED.journalName())
            && FactKind.SALE_RECORDED.read(last.getFirst().entry().payload())
                instanceof Sale sale) {
          mischief.in(tx, branch, sale);
        }
      });
    }
    return result;
  }

  private static Stock stock(BranchCode branch) {
    return new Stock(new Counters(), new BranchJournal(branch), branch);
  }

  private static void lose(Transaction tx, BranchCode branch, Sale sale) {
    BranchJournal journal = new BranchJournal(branch);
    long before = journal.head(tx).sequence() - 1;
    stock(branch).undo(tx, sale.id());
    new SaleDao().remove(tx, sale.id());
    new JournalTail(branch).cut(tx, new Head(before, journal.hashAt(tx, before).orElseThrow()));
  }

  private static void tellOnceMore(Transaction tx, BranchCode branch, Sale sale) {
    long number = new Counters().next(tx, "sale-" + sale.businessDate());
    Sale again =
        sale.renumbered(
            Identifiers.sale(branch, sale.businessDate(), number),
            Objects.requireNonNullElse(sale.printedAs(), sale.id()));
    stock(branch).takeOut(tx, again);
    long sequence = new BranchJournal(branch).append(tx, again, sale.soldAt());
    new SaleDao().insert(tx, again, Ticket.toldKey(again.id()), sequence);
  }
}
