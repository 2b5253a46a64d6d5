package io.colmena.central.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a branch and the centre agree.
 *
 * @param upTo the day up to which nothing waits or differs as far as it was compared, or null
 * @param different the newest day that differs, or null
 * @param differentDays how many differ
 */
public record Agreement(
    @Nullable LocalDate upTo, @Nullable LocalDate different, long differentDays) {
  public static final Agreement NONE = new Agreement(null, null, 0);
}
