package io.colmena.pos.imports;

import io.colmena.pos.catalog.NewProduct;
import java.util.List;

/**
 * What a file of products would do; nothing of it is done yet.
 *
 * @param fresh products that are new
 * @param changed products of this branch of which the file says something else
 * @param unchanged how many are here as the file says
 * @param rejected what cannot be taken, in the file's order
 * @param notes what somebody should know of what is taken
 */
public record ImportPlan(
    List<NewProduct> fresh,
    List<NewProduct> changed,
    long unchanged,
    List<Rejected> rejected,
    List<Noted> notes) {
  public ImportPlan {
    fresh = List.copyOf(fresh);
    changed = List.copyOf(changed);
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /** Whether the file would change anything. */
  public boolean isIdle() {
    return fresh.isEmpty() && changed.isEmpty();
  }

  /**
   * @param line of the sheet or the file, the header being line 1
   * @param column as the header calls it, or empty for the whole row
   * @param value what stands there
   * @param reason in English
   */
  public record Rejected(long line, String column, RowFault fault, String value, String reason) {}

  /**
   * @param value as it is taken
   */
  public record Noted(long line, String column, RowNote note, String value) {}
}
