package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.pos.cash.CashClosingDao;
import io.colmena.pos.cash.CashMovementDao;
import io.colmena.pos.cash.CashSessionDao;
import io.colmena.pos.numbering.Counters;
import io.colmena.shared.facts.CashMoved;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.CashSessionOpened;
import io.colmena.shared.identity.Identifiers;
import java.util.Optional;

/**
 * The drawer's part of a recovery. A session that both histories closed keeps the centre's count;
 * the other one stays in the journal, and is told to whoever recovers as an entry that the tables
 * could not take.
 */
final class Drawers {
  private final CashSessionDao sessions = new CashSessionDao();
  private final CashMovementDao movements = new CashMovementDao();
  private final CashClosingDao closings = new CashClosingDao();

  boolean isKnown(Transaction tx, CashSessionOpened opened) {
    return sessions.exists(tx, opened.id());
  }

  boolean isKnown(Transaction tx, CashMoved moved) {
    return movements.exists(tx, moved.id());
  }

  Optional<String> fault(Transaction tx, CashSessionClosed closed) {
    if (!sessions.exists(tx, closed.id())) {
      return Optional.of("its cash session is not here");
    }
    return closings.isClosed(tx, closed.id())
        ? Optional.of("its cash session was counted already")
        : Optional.empty();
  }

  void write(Transaction tx, CashSessionOpened opened, Counters counters) {
    sessions.insert(tx, opened);
    counters.passOver(tx, CashSessionDao.COUNTER, Identifiers.counter(opened.id()));
  }

  void write(Transaction tx, CashMoved moved, Counters counters) {
    movements.insert(tx, moved);
    counters.passOver(tx, CashMovementDao.COUNTER, Identifiers.counter(moved.id()));
  }

  void write(Transaction tx, CashSessionClosed closed) {
    closings.insert(tx, closed);
  }

  void undo(Transaction tx, CashSessionOpened opened) {
    sessions.remove(tx, opened.id());
  }

  void undo(Transaction tx, CashMoved moved) {
    movements.remove(tx, moved.id());
  }

  void undo(Transaction tx, CashSessionClosed closed) {
    closings.remove(tx, closed);
  }
}
