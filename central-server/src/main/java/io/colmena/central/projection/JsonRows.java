package io.colmena.central.projection;

import io.colmena.database.DatabaseException;
import io.colmena.database.Rows;
import io.colmena.database.SqlFault;
import io.colmena.database.Transaction;
import io.colmena.shared.json.MalformedJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that each hold many members as one JSON text: read, added to and written back. Safe because
 * only the holder of the branch's projection lock writes that branch's rows.
 */
final class JsonRows<T> {
  private final Transaction tx;
  private final String select;
  private final Rows updates;
  private final Rows inserts;
  private final Function<String, T> parse;

  /**
   * @param select gives key and text of the rows with {@code <keys>}
   * @param update takes the text, then the key
   * @param insert takes the text, the key, and what else a new row has
   * @param parse reads the text, or throws {@link MalformedJson}
   */
  JsonRows(Transaction tx, String select, String update, String insert, Function<String, T> parse) {
    this.tx = tx;
    this.select = select;
    this.updates = tx.rows(update);
    this.inserts = tx.rows(insert);
    this.parse = parse;
  }

  /**
   * Those of these rows that there are.
   *
   * @throws DatabaseException if one cannot be read: it was damaged, reconciliation names it, and a
   *     rebuild makes it anew
   */
  Map<Long, T> read(Collection<Long> keys) {
    Map<Long, T> known = new HashMap<>();
    tx.queries(select, "keys", List.copyOf(keys))
        .forEach(
            some -> some.map((rs, _) -> known.put(rs.getLong(1), parsed(rs.getString(2)))).list());
    return known;
  }

  private T parsed(String json) {
    try {
      return parse.apply(json);
    } catch (MalformedJson e) {
      throw new DatabaseException(
          SqlFault.BAD_VALUE, "what is held of the branch is damaged: " + e.getMessage(), e);
    }
  }

  void update(String json, long key) {
    updates.add(json, key);
  }

  void insert(@Nullable Object... row) {
    inserts.add(row);
  }

  void write() {
    inserts.write();
    updates.write();
  }
}
