package io.colmena.central.reports;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business day that is going on, beside the same weekday of the week before.
 *
 * @param at when it was read
 * @param branches all, by their codes
 * @param hours from the first hour that sold on either day to the last
 * @param returned what came back today, of whatever sales
 */
public record Today(
    LocalDate day,
    Instant at,
    List<Branch> branches,
    List<Hour> hours,
    Margin margin,
    Money returned) {

  /**
   * One branch.
   *
   * @param weekAgo what it had sold a week before, up to the same moment as that up to which
   *     today's figures are complete: what has not arrived yet makes nobody look bad
   * @param completeUpTo up to when its sales are in the figures, or null if it never reported
   * @param silence that it says nothing for longer than its usual, or null
   */
  public record Branch(
      BranchCode code,
      String name,
      Sum sold,
      Sum weekAgo,
      @Nullable Instant completeUpTo,
      @Nullable Silence silence) {}

  /** An hour on the shops' own clocks, and the whole of the same hour a week before. */
  public record Hour(int hour, Money sold, Money weekAgo) {}

  /**
   * A branch that says nothing.
   *
   * @param since its last contact, or null if there was none
   * @param expected sales that it has probably made and not sent; null if nothing tells
   */
  public record Silence(@Nullable Instant since, @Nullable Long expected) {}

  /**
   * What the shop keeps of what was sold, of the products whose cost is known.
   *
   * @param earned what was sold of them without IGV and ICBPER, less their cost (which is without
   *     IGV too)
   * @param net what was sold of them without IGV and ICBPER
   * @param known what was sold of them
   */
  public record Margin(Money earned, Money net, Money known) {
    public boolean isKnown() {
      return net.isPositive();
    }
  }

  /** All branches together. */
  public Sum sold() {
    return branches.stream().map(Branch::sold).reduce(Sum.NOTHING, Sum::plus);
  }

  public Sum weekAgo() {
    return branches.stream().map(Branch::weekAgo).reduce(Sum.NOTHING, Sum::plus);
  }

  /** What was sold less what came back. */
  public Money net() {
    return Money.clamped(sold().total().amount().subtract(returned.amount()));
  }

  public List<Branch> silent() {
    return branches.stream().filter(branch -> branch.silence() != null).toList();
  }

  /** The earliest moment up to which a branch is complete; null if one never reported. */
  public @Nullable Instant completeUpTo() {
    Instant earliest = at;
    for (Branch branch : branches) {
      if (branch.completeUpTo() == null) {
        return null;
      }
      if (branch.completeUpTo().isBefore(earliest)) {
        earliest = branch.completeUpTo();
      }
    }
    return earliest;
  }
}
