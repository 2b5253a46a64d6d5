package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.shared.journal.Head;
import java.time.Instant;

/** Tells a database that is being filled from one that a shop works with. */
final class RebuildMark {
  boolean isUnderWay(Transaction tx) {
    return tx.query("select count(*) from rebuilds where finished_at is null")
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * @return false if there is something already that was not put there by a rebuild
   */
  boolean begin(Transaction tx, Head own, Instant now) {
    return own.equals(Head.EMPTY)
        && tx.insertOrTryAgain(
                tx.update(
                        """
                        insert into rebuilds (id, begun_at)
                        select 1, :now where not exists (select 1 from rebuilds)
                        """)
                    .bind("now", now))
            == 1;
  }

  void finish(Transaction tx, Instant now) {
    tx.update("update rebuilds set finished_at = :now where id = 1").bind("now", now).execute();
  }
}
