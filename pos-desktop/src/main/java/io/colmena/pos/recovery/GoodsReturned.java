package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.pos.customers.Accounts;
import io.colmena.pos.inventory.Stock;
import io.colmena.pos.numbering.Counters;
import io.colmena.pos.numbering.ReceiptNumbers;
import io.colmena.pos.returns.ReturnDao;
import io.colmena.pos.sealing.SealKeyDao;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.SealKeyPublished;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.identity.Identifiers;
import java.util.Optional;

/**
 * The part of a recovery that returns have, and the keys of receipts. Both histories may have taken
 * the same goods back: both happened, so both are told, and the centre names what came back twice.
 */
final class GoodsReturned {
  private final ReturnDao returns = new ReturnDao();
  private final SealKeyDao keys = new SealKeyDao();
  private final Accounts accounts = new Accounts();
  private final Stock stock;

  GoodsReturned(Stock stock) {
    this.stock = stock;
  }

  boolean isKnown(Transaction tx, SaleReturned returned) {
    return returns.exists(tx, returned.id());
  }

  boolean isKnown(Transaction tx, SealKeyPublished key) {
    return keys.isKnown(tx, key.id());
  }

  void write(Transaction tx, SaleReturned returned, long sequence, Counters counters) {
    stock.takeBack(tx, returned);
    accounts.returned(tx, returned);
    returns.insert(tx, returned, ReturnDao.toldKey(returned.id()), sequence);
    counters.passOver(tx, ReturnDao.COUNTER, Identifiers.counter(returned.id()));
    if (returned.document() != null) {
      ReceiptNumbers.passOver(tx, counters, returned.document());
    }
  }

  void write(Transaction tx, SealKeyPublished key) {
    keys.note(tx, key.id(), key.publicKey());
  }

  void undo(Transaction tx, SaleReturned returned) {
    if (isKnown(tx, returned)) {
      stock.undo(tx, returned.id());
      accounts.undo(tx, returned.id());
      returns.remove(tx, returned.id());
    }
  }

  void undo(Transaction tx, SealKeyPublished key) {
    keys.remove(tx, key.id());
  }

  /** As it is told again, by the present names of what it is about. */
  SaleReturned retold(
      Transaction tx,
      SaleReturned returned,
      BranchCode branch,
      Counters counters,
      PresentIdentifiers present) {
    String session = returned.session();
    return new SaleReturned(
        isKnown(tx, returned)
            ? Identifiers.saleReturn(branch, counters.next(tx, ReturnDao.COUNTER))
            : returned.id(),
        present.sale(returned.sale()),
        returned.saleDocument(),
        returned.seal(),
        returned.returnedAt(),
        returned.localTime(),
        returned.businessDate(),
        present.of(returned.cashier()),
        returned.reason(),
        returned.customer(),
        returned.lines().stream().map(present::of).toList(),
        returned.refunds(),
        returned.total(),
        returned.tax(),
        returned.till(),
        session == null ? null : present.session(session),
        returned.document(),
        present.of(returned.approvals()));
  }

  Optional<SealKeyPublished> retold(Transaction tx, SealKeyPublished key) {
    return isKnown(tx, key) ? Optional.empty() : Optional.of(key);
  }
}
