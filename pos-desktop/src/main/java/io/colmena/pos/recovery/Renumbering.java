package io.colmena.pos.recovery;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.HistoryRecovered;
import java.time.Instant;

/** Remembers in the branch's tables what got another identifier, and when the history came back. */
final class Renumbering {
  void note(Transaction tx, int epoch, String kind, String formerId, String presentId) {
    tx.update(
            """
            insert into renumbered (former_id, epoch, kind, present_id)
            select :former, :epoch, :kind, :present
            where not exists (select 1 from renumbered
                              where former_id = :former and epoch = :epoch and kind = :kind
                                and present_id = :present)
            """)
        .bind("former", formerId)
        .bind("epoch", epoch)
        .bind("kind", kind)
        .bind("present", presentId)
        .execute();
  }

  /** What carried the identifier is given up with the history that it was given in. */
  void forget(Transaction tx, String kind, String presentId) {
    tx.update("delete from renumbered where kind = :kind and present_id = :present")
        .bind("kind", kind)
        .bind("present", presentId)
        .execute();
  }

  /** The recovery is given up with the history that told of it. */
  void forget(Transaction tx, int epoch) {
    tx.update("delete from recoveries where epoch = :epoch").bind("epoch", epoch).execute();
  }

  void recovered(Transaction tx, int epoch, HistoryRecovered recovered, Instant at) {
    tx.update(
            """
            insert into recoveries (epoch, recovered_at, common_sequence, lost_sequence, lost_hash,
                                    taken_entries, own_entries)
            select :epoch, :at, :common, :lost, :hash, :taken, :own
            where not exists (select 1 from recoveries where epoch = :epoch)
            """)
        .bind("epoch", epoch)
        .bind("at", at)
        .bind("common", recovered.common())
        .bind("lost", recovered.lost().sequence())
        .bind("hash", recovered.lost().hash())
        .bind("taken", recovered.taken())
        .bind("own", recovered.own())
        .execute();
  }
}
