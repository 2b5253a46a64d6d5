package io.colmena.pos.imports;

import java.util.List;

/**
 * What came of a file.
 *
 * @param added products or tickets that are new
 * @param alreadyThere those that were here before, left as they are
 * @param otherBranches rows that belong to other branches and were passed over
 * @param rejected what could not be taken, in the file's order
 * @param notes what somebody should know of what was taken
 */
public record ImportReport(
    long added,
    long alreadyThere,
    long otherBranches,
    List<RejectedRow> rejected,
    List<NotedRow> notes) {
  public ImportReport {
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /** Of a file in which there is nothing else to be known. */
  public ImportReport(
      long added, long alreadyThere, long otherBranches, List<RejectedRow> rejected) {
    this(added, alreadyThere, otherBranches, rejected, List.of());
  }

  /**
   * @param line in the file, the header being line 1
   * @param reason in words for people
   */
  public record RejectedRow(long line, String reason) {}

  /**
   * @param note in words for people
   */
  public record NotedRow(long line, String note) {}
}
