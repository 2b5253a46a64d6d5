package io.colmena.pos.numbering;

import io.colmena.database.Transaction;
import io.colmena.database.TryAgain;

/**
 * Counts 1, 2, 3… by name. The row stays locked until the transaction ends, so a number that was
 * rolled back is given again and several tills never share one.
 */
public final class Counters {
  /**
   * @return the next number of that name, from 1
   */
  public long next(Transaction tx, String name) {
    int updated =
        tx.update("update counters set counter = counter + 1 where name = :name")
            .bind("name", name)
            .execute();
    if (updated == 0) {
      start(tx, name, 1);
      return 1;
    }
    return tx.query("select counter from counters where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }

  /** Sees to it that the next number of that name is beyond one that was given elsewhere. */
  public void passOver(Transaction tx, String name, long given) {
    int known =
        tx.update(
                """
                update counters set counter = case when counter < :given then :given else counter end
                where name = :name
                """)
            .bind("given", given)
            .bind("name", name)
            .execute();
    if (known == 0) {
      start(tx, name, given);
    }
  }

  private static void start(Transaction tx, String name, long counter) {
    int inserted =
        tx.insertOrTryAgain(
            tx.update(
                    """
                    insert into counters (name, counter)
                    select :name, :counter where not exists (select 1 from counters where name = :name)
                    """)
                .bind("name", name)
                .bind("counter", counter));
    if (inserted == 0) {
      throw new TryAgain("another till started the counter " + name);
    }
  }
}
