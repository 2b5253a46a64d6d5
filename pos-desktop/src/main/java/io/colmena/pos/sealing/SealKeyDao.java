package io.colmena.pos.sealing;

import io.colmena.database.Transaction;
import java.util.List;
import java.util.Optional;

/** The public keys of all branches, as far as they are known here. */
public final class SealKeyDao {
  /** Those that are here already stay as they are. */
  public void note(Transaction tx, String id, String publicKey) {
    tx.insertOrTryAgain(
        tx.update(
                """
                insert into seal_keys (key_id, public_key)
                select :id, :key where not exists (select 1 from seal_keys where key_id = :id)
                """)
            .bind("id", id)
            .bind("key", publicKey));
  }

  Optional<String> find(Transaction tx, String id) {
    return tx.query("select public_key from seal_keys where key_id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  List<String> ids(Transaction tx) {
    return tx.query("select key_id from seal_keys order by key_id").mapTo(String.class).list();
  }

  public boolean isKnown(Transaction tx, String id) {
    return find(tx, id).isPresent();
  }

  /** Only for a branch that takes its history back. */
  public void remove(Transaction tx, String id) {
    tx.update("delete from seal_keys where key_id = :id").bind("id", id).execute();
  }
}
