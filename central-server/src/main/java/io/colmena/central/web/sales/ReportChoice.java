package io.colmena.central.web.sales;

import io.colmena.central.reports.Grouping;
import io.colmena.central.reports.Period;
import io.colmena.shared.identity.BranchCode;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which report somebody wants, as the address says it.
 *
 * @param sales the period and the branch, and what was wrong with the address
 */
public record ReportChoice(Choice sales, Grouping by, Comparison comparison) {
  private static final Grouping USUAL = Grouping.DAY;

  static ReportChoice of(Context ctx, LocalDate today, List<BranchCode> branches) {
    Choice sales = Choice.of(ctx, today, branches);
    Optional<Grouping> by = chosen(ctx.queryParam("by"), Grouping.DAY, ReportChoice::grouping);
    Optional<Comparison> comparison =
        chosen(ctx.queryParam("compare"), Comparison.NONE, Comparison::find);
    boolean strange = by.isEmpty() || comparison.isEmpty();
    return new ReportChoice(
        strange && sales.mistake() == null
            ? new Choice(sales.period(), sales.branch(), "report")
            : sales,
        by.orElse(USUAL),
        comparison.orElse(Comparison.NONE));
  }

  /** What was asked for; what is usual if nothing was, and empty if there is no such thing. */
  private static <T> Optional<T> chosen(
      @Nullable String name, T usual, Function<String, Optional<T>> find) {
    return name == null || name.isEmpty() ? Optional.of(usual) : find.apply(name);
  }

  private static Optional<Grouping> grouping(String name) {
    return Arrays.stream(Grouping.values()).filter(g -> g.parameter().equals(name)).findFirst();
  }

  Period period() {
    return sales.period();
  }

  @Nullable Period before() {
    return comparison.of(period());
  }

  /** What the address says beside the period and the branch. */
  Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>();
    others.put("by", by.parameter());
    if (comparison != Comparison.NONE) {
      others.put("compare", comparison.parameter());
    }
    return others;
  }

  String address(String path) {
    Map<String, String> parameters = PeriodPicker.parameters(sales, period());
    parameters.putAll(others());
    return Addresses.of(path, parameters);
  }

  ReportChoice by(Grouping other) {
    return new ReportChoice(sales, other, comparison);
  }

  ReportChoice comparedWith(Comparison other) {
    return new ReportChoice(sales, by, other);
  }

  /** The same of a part of the period. */
  ReportChoice within(LocalDate from, LocalDate to) {
    Period whole = period();
    Period part =
        new Period(
            from.isBefore(whole.from()) ? whole.from() : from,
            to.isAfter(whole.to()) ? whole.to() : to);
    return new ReportChoice(new Choice(part, sales.branch(), sales.mistake()), by, comparison);
  }

  ReportChoice at(BranchCode branch) {
    return new ReportChoice(
        new Choice(period(), Optional.of(branch), sales.mistake()), by, comparison);
  }
}
