package io.colmena.pos.journal;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Fact;
import java.time.Instant;

/** What whoever does business needs of the journal: to tell it, in the same transaction. */
@FunctionalInterface
public interface Journal {
  /**
   * Appends a fact. The head's row stays locked until the transaction ends, so append last.
   *
   * @param at when it happened, by the branch's clock
   * @return the entry's sequence number
   */
  long append(Transaction tx, Fact fact, Instant at);
}
