package io.colmena.pos.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the agreement with the centre.
 *
 * @param at when a day was last compared, or null
 * @param equalUpTo the newest day that was found equal, or null
 * @param notEqual the days that were not
 */
public record ReconciliationStatus(
    @Nullable Instant at, @Nullable LocalDate equalUpTo, List<Day> notEqual) {

  public record Day(LocalDate date, String outcome, @Nullable String detail) {}
}
