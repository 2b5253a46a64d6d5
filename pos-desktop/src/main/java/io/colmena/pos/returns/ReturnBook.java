package io.colmena.pos.returns;

import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.checkout.Drawer;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.journal.Journal;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.people.Approval;
import io.colmena.pos.people.User;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import io.colmena.shared.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes returns down: their number, their stock, their rows and their journal entry, all in the
 * caller's transaction.
 *
 * @param drawer where the money comes from
 * @param afterReturn the nudge to synchronise; it must return at once
 */
public record ReturnBook(
    ReturnDao dao,
    Stock stock,
    Counters counters,
    ReceiptNumbers numbers,
    Journal journal,
    BranchCode branch,
    BusinessCalendar calendar,
    Clock clock,
    Drawer drawer,
    Runnable afterReturn) {
  private static final Accounts ACCOUNTS = new Accounts();

  /** What differs from one return to the next, but for the goods and the money. */
  record Circumstances(
      String key,
      String reason,
      User cashier,
      List<Approval> approvals,
      @Nullable String session) {}

  /** Against what the goods come back. */
  record Against(
      String sale,
      Sale.@Nullable Document document,
      SaleReturned.@Nullable Seal seal,
      @Nullable String customer) {}

  /** What comes back, and what goes back for it. */
  record Exchange(
      List<SaleReturned.Line> lines, List<SaleReturned.Refund> refunds, Money total, Money tax) {}

  SaleReturned write(Transaction tx, Circumstances how, Against what, Exchange exchange) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDateTime localTime = calendar.localTime(now);
    SaleReturned returned =
        new SaleReturned(
            Identifiers.saleReturn(branch, counters.next(tx, ReturnDao.COUNTER)),
            what.sale(),
            what.document(),
            what.seal(),
            now,
            localTime,
            calendar.businessDate(localTime),
            new Sale.Cashier(how.cashier().id(), how.cashier().displayName()),
            how.reason().strip(),
            what.customer(),
            exchange.lines(),
            exchange.refunds(),
            exchange.total(),
            exchange.tax(),
            drawer.till(),
            how.session(),
            numbers.nextCreditNote(tx, what.document()),
            how.approvals().stream().map(Approval::told).toList());
    stock.takeBack(tx, returned);
    ACCOUNTS.returned(tx, returned);
    dao.insert(tx, returned, how.key(), journal.append(tx, returned, now));
    tx.afterCommit(afterReturn);
    return returned;
  }
}
