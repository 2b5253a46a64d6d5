package io.colmena.central.returns;

import io.colmena.database.Database;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.SealKeysAnswer;
import java.util.List;

/** The public keys that the branches' journals told of. */
public final class SealKeys {
  private final Database database;

  public SealKeys(Database database) {
    this.database = database;
  }

  /**
   * @param known what the branch says it knows, or nothing
   */
  public SealKeysAnswer answer(String known) {
    List<SealKeysAnswer.Key> all =
        database.read(tx ->
            tx.query("select key_id, public_key from seal_keys order by key_id")
                .map((rs, _) -> new SealKeysAnswer.Key(rs.getString(1), rs.getString(2)))
                .list());
    String name = SealKeysAnswer.known(all.stream().map(SealKeysAnswer.Key::id).toList());
    return new SealKeysAnswer(Protocol.VERSION, name, name.equals(known) ? List.of() : all);
  }
}
