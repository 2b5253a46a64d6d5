package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import io.colmena.shared.identity.BranchCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Up to when figures are complete.
 *
 * @param branches those whose sales are in the figures
 */
public record Reported(List<Branch> branches) {
  /**
   * @param upTo up to when its sales are in the figures, or null if it never reported
   */
  public record Branch(String name, Completeness completeness, @Nullable Instant upTo) {}

  /**
   * @param only the branch that was asked for, or empty for all
   * @param upTo by branch, those that reported
   * @param end of the period, or now if that is earlier
   */
  static Reported of(
      List<BranchOverview.Row> known,
      Optional<BranchCode> only,
      Map<String, Instant> upTo,
      Instant end) {
    return new Reported(
        known.stream()
            .filter(row -> only.isEmpty() || only.get().equals(row.branch()))
            .map(row -> branch(row.name(), upTo.get(row.branch().code()), end))
            .toList());
  }

  private static Branch branch(String name, @Nullable Instant upTo, Instant end) {
    return new Branch(name, Completeness.of(upTo, end), upTo);
  }

  public List<Branch> incomplete() {
    return branches.stream()
        .filter(branch -> branch.completeness() != Completeness.COMPLETE)
        .toList();
  }

  /** The earliest moment up to which a branch is complete; null if one never reported. */
  public @Nullable Instant completeUpTo() {
    Instant earliest = null;
    for (Branch branch : branches) {
      if (branch.upTo() == null) {
        return null;
      }
      if (earliest == null || branch.upTo().isBefore(earliest)) {
        earliest = branch.upTo();
      }
    }
    return earliest;
  }
}
