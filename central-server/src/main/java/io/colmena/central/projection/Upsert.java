package io.colmena.central.projection;

import io.colmena.database.Rows;
import io.colmena.database.Transaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds to rows that may not exist yet: an UPDATE, then an INSERT for those that no UPDATE touched.
 * Safe because only the holder of the branch's projection lock writes that branch's rows. The
 * update takes the first of the values that the insert takes, in the same order.
 */
final class Upsert {
  private final Rows updates;
  private final int updated;
  private final Rows inserts;
  private final List<@Nullable Object[]> values = new ArrayList<>();

  /**
   * @param updated how many values the update takes
   */
  Upsert(Transaction tx, String update, int updated, String insert) {
    this.updates = tx.rows(update);
    this.updated = updated;
    this.inserts = tx.rows(insert);
  }

  void add(@Nullable Object... row) {
    values.add(row);
    updates.add(Arrays.copyOf(row, updated));
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
