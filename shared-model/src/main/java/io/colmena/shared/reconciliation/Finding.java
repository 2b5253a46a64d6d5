package io.colmena.shared.reconciliation;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as the journal tells it. The journal is chained by hashes and therefore the
 * arbiter: the side whose rows say something else is the one that was damaged.
 *
 * @param side whose rows they are
 * @param record the sale, or what else: {@code daily total PRODUCT CAF-001}, {@code stock of …}
 * @param field what of it, or null when it is the whole
 * @param here what the rows say, or null when they say nothing
 * @param journal what the journal says, or null when it says nothing
 */
public record Finding(
    Side side,
    Kind kind,
    String record,
    @Nullable String field,
    @Nullable String here,
    @Nullable String journal) {
  /** Longer texts are cut: a finding is read by people. */
  private static final int MOST = 200;

  /** Where the rows are that were looked at. The names are stored and travel. */
  public enum Side {
    BRANCH,
    CENTRE
  }

  /** What is wrong. The names are stored and travel. */
  public enum Kind {
    /** The journal tells of it, the rows do not. */
    MISSING,
    /** The rows tell of it, the journal does not. */
    UNKNOWN,
    /** Both tell of it, and not the same. */
    CHANGED,
    /** The centre could not put the entry into its tables; {@code here} says why. */
    QUARANTINED,
    /** It has not arrived yet: no damage. */
    PENDING,
    /** The journal itself is not what its hashes cover. */
    BROKEN
  }

  /**
   * @throws IllegalArgumentException if side, kind or record are missing
   */
  public Finding {
    if (side == null || kind == null || record == null) { // JSON may leave them out
      throw new IllegalArgumentException("a finding has a side, a kind and a record");
    }
    record = cut(record);
    field = field == null ? null : cut(field);
    here = here == null ? null : cut(here);
    journal = journal == null ? null : cut(journal);
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
  }

  public static Finding missing(Side side, String record) {
    return new Finding(side, Kind.MISSING, record, null, null, null);
  }

  public static Finding unknown(Side side, String record) {
    return new Finding(side, Kind.UNKNOWN, record, null, null, null);
  }

  public static Finding changed(Side side, String record, FieldDifference difference) {
    return new Finding(
        side, Kind.CHANGED, record, difference.field(), difference.here(), difference.truth());
  }

  /** In words, for logs and the command line. */
  public String sentence() {
    String where = side == Side.BRANCH ? "at the branch" : "at the centre";
    return switch (kind) {
      case MISSING -> record + " is missing " + where;
      case UNKNOWN -> record + " stands " + where + ", its journal does not tell of it";
      case QUARANTINED -> record + " is in quarantine " + where + ": " + here;
      case PENDING -> record + " has not arrived " + where + " yet";
      case BROKEN -> record + " is damaged " + where + ": " + here;
      case CHANGED ->
          record
              + ": "
              + field
              + " is "
              + said(here)
              + " "
              + where
              + ", ought to be "
              + said(journal);
    };
  }

  private static String said(@Nullable String text) {
    return text == null ? "absent" : text;
  }
}
