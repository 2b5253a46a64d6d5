package io.colmena.central.web.sales;

import io.colmena.central.reports.Period;
import io.colmena.shared.identity.BranchCode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see, as the address of the page says it.
 *
 * @param branch only this one, or empty for all
 * @param mistake what was wrong with the address, so that something else is shown: the last part of
 *     a text's key; or null
 */
public record Choice(Period period, Optional<BranchCode> branch, @Nullable String mistake) {
  static final Preset USUAL = Preset.LAST_7_DAYS;

  /**
   * @param branches those that there are
   */
  static Choice of(Context ctx, LocalDate today, List<BranchCode> branches) {
    String code = ctx.queryParam("branch");
    Optional<BranchCode> branch = branches.stream().filter(b -> b.code().equals(code)).findFirst();
    if (branch.isEmpty() && code != null && !code.isEmpty()) {
      return new Choice(USUAL.of(today), branch, "branch");
    }
    String from = ctx.queryParam("from");
    String to = ctx.queryParam("to");
    if (from == null && to == null) {
      return new Choice(USUAL.of(today), branch, null);
    }
    return of(date(from), date(to), today, branch);
  }

  private static Choice of(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      LocalDate today,
      Optional<BranchCode> branch) {
    if (from.isEmpty() || to.isEmpty()) {
      return new Choice(USUAL.of(today), branch, "date");
    }
    if (to.get().isBefore(from.get())) {
      return new Choice(USUAL.of(today), branch, "order");
    }
    Period period = new Period(from.get(), to.get());
    return period.days() > Period.MOST_DAYS
        ? new Choice(USUAL.of(today), branch, "length")
        : new Choice(period, branch, null);
  }

  private static Optional<LocalDate> date(@Nullable String text) {
    try {
      return text == null
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text))
              .filter(d -> d.getYear() > 1999 && d.getYear() < 3000);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
