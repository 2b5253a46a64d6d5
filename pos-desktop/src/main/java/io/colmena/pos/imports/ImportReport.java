package io.colmena.pos.imports;

import java.util.List;

/**
 * What came of a file.
 *
 * @param added products or tickets that are new
 * @param alreadyThere those that were here before, left as they are
 * @param otherBranches rows that belong to other branches and were passed over
 * @param rejected what could not be taken, in the file's order
 */
public record ImportReport(
    long added, long alreadyThere, long otherBranches, List<RejectedRow> rejected) {
  public ImportReport {
    rejected = List.copyOf(rejected);
  }

  /**
   * @param line in the file, the header being line 1
   * @param reason in words for people
   */
  public record RejectedRow(long line, String reason) {}
}
