package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;
import java.time.Instant;
import java.util.List;

/**
 * {@code GET /api/v1/sync/quarantine}: what the centre holds of a branch but could not put into its
 * tables.
 *
 * @param count of all entries that are set aside, also of those on other pages
 * @param entries in the order of the journal, at most {@link #MOST_ENTRIES}
 */
public record QuarantineAnswer(
    int protocol, BranchCode branch, Instant time, long count, List<Entry> entries) {
  /** Most entries of one page: their reasons are long. */
  public static final int MOST_ENTRIES = 50;

  /**
   * An entry that is set aside.
   *
   * @param kind as the journal names it, or {@code ?} when the entry cannot be read
   * @param entity whose entry it is, such as a sale's identifier
   */
  public record Entry(long sequence, String kind, String entity, String reason, Instant since) {}
}
