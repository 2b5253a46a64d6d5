package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to rows that may not exist yet: an UPDATE, then an INSERT for those that no UPDATE touched.
 * Safe because only the holder of the branch's projection lock writes that branch's rows. Both
 * statements take their values in the same order.
 */
final class Upsert {
  private final Rows updates;
  private final Rows inserts;
  private final List<@Nullable Object[]> values = new ArrayList<>();

  Upsert(Transaction tx, String update, String insert) {
    this.updates = tx.rows(update);
    this.inserts = tx.rows(insert);
  }

  void add(@Nullable Object... row) {
    values.add(row);
    updates.add(row);
  }

  void write() {
    int[] touched = updates.write();
    for (int i = 0; i < touched.length; i++) {
      if (touched[i] == 0) {
        inserts.add(values.get(i));
      }
    }
    inserts.write();
    values.clear();
  }
}
