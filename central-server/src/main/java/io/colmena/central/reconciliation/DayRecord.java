package io.colmena.central.reconciliation;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.money.Money;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a branch's day since it was last compared.
 *
 * @param sequence how far the journal was in the tables then
 * @param stated what the branch said, or null while it has not spoken of that day
 * @param findings what is wrong, by name
 */
public record DayRecord(
    BranchCode branch,
    LocalDate date,
    Outcome outcome,
    Instant reconciledAt,
    long sequence,
    long tickets,
    Money total,
    Hash digest,
    @Nullable Stated stated,
    List<Finding> findings) {

  /**
   * What the branch said of the day.
   *
   * @param sequence how far its journal reached then
   * @param throughSequence the last entry that told of a sale of the day, or null
   * @param throughHash the chain's value there
   */
  public record Stated(
      Instant at,
      long sequence,
      long tickets,
      Money total,
      Hash digest,
      @Nullable Long throughSequence,
      @Nullable Hash throughHash) {}
}
