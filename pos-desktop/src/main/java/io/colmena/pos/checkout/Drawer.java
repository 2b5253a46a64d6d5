package io.colmena.pos.checkout;

import io.colmena.database.Transaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the money of a sale goes: a till, and the cash session that is open there. */
public interface Drawer {
  /** Where sales go that no till makes. */
  Drawer NONE =
      new Drawer() {
        @Override
        public @Nullable String till() {
          return null;
        }

        @Override
        public Optional<String> hold(Transaction tx) {
          return Optional.empty();
        }
      };

  /** Name of the till, or null. */
  @Nullable String till();

  /**
   * The session that is open at the till; nobody closes it before the transaction ends. Held before
   * anything else, so that nobody waits in a circle.
   */
  Optional<String> hold(Transaction tx);
}
