package io.colmena.pos.returns;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.SaleReturned;

/**
 * Where a sale went on a customer's account, what comes back of it reduces what the customer owes.
 * Told of each return in its own transaction, after its rows and before its journal entry.
 */
@FunctionalInterface
public interface AccountRefunds {
  /** For a shop that gives no credit. */
  AccountRefunds NONE = (_, _) -> {};

  void returned(Transaction tx, SaleReturned returned);
}
