package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.reports.Period;
import io.colmena.central.reports.SalesOverview;
import io.colmena.central.reports.Sum;
import io.colmena.shared.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arranges what was read from the reports in the way the page shows it. */
final class SalesFigures {
  /** Colours in the palette of the charts; more branches than this share them. */
  private static final int COLORS = 8;

  private final Choice choice;
  private final SalesOverview overview;
  private final List<BranchOverview.Row> known;
  private final ZoneId zone;
  private final Instant now;

  SalesFigures(
      Choice choice,
      SalesOverview overview,
      List<BranchOverview.Row> known,
      ZoneId zone,
      Instant now) {
    this.choice = choice;
    this.overview = overview;
    this.known = known;
    this.zone = zone;
    this.now = now;
  }

  Reported reported() {
    return Reported.of(
        known, choice.branch(), overview.completeUpTo(), choice.period().end(zone, now));
  }

  Sum total() {
    return Sum.of(overview.days().stream());
  }

  List<SalesView.Branch> branches() {
    Instant end = choice.period().end(zone, now);
    List<SalesView.Branch> branches = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      BranchOverview.Row row = known.get(i);
      if (choice.branch().isEmpty() || choice.branch().equals(Optional.of(row.branch()))) {
        Instant upTo = overview.completeUpTo().get(row.branch().code());
        branches.add(
            new SalesView.Branch(
                row.branch().code(),
                row.name(),
                i % COLORS + 1,
                Sum.of(overview.days().stream().filter(d -> d.branch().equals(row.branch()))),
                Completeness.of(upTo, end),
                upTo));
      }
    }
    return branches;
  }

  /**
   * Every day up to today, also those without sales; a day to come only if something claims to be
   * of it.
   */
  List<SalesView.Day> days(List<SalesView.Branch> branches) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    Map<LocalDate, List<SalesOverview.BranchDay>> byDay =
        overview.days().stream().collect(Collectors.groupingBy(SalesOverview.BranchDay::day));
    List<SalesView.Day> days = new ArrayList<>();
    for (LocalDate day = choice.period().from();
        !day.isAfter(choice.period().to());
        day = day.plusDays(1)) {
      List<SalesOverview.BranchDay> sold = byDay.getOrDefault(day, List.of());
      if (!day.isAfter(today) || !sold.isEmpty()) {
        days.add(
            new SalesView.Day(
                day,
                Sum.of(sold.stream()),
                branches.stream().map(branch -> of(branch, sold)).toList(),
                incomplete(day, branches)));
      }
    }
    return days;
  }

  private static Money of(SalesView.Branch branch, List<SalesOverview.BranchDay> sold) {
    return sold.stream()
        .filter(d -> d.branch().code().equals(branch.code()))
        .map(SalesOverview.BranchDay::total)
        .reduce(Money.ZERO, Sum::plus);
  }

  private List<String> incomplete(LocalDate day, List<SalesView.Branch> branches) {
    Instant end = Period.end(day, zone, now);
    return branches.stream()
        .filter(branch -> isIncomplete(branch.upTo(), end))
        .map(SalesView.Branch::name)
        .toList();
  }

  private static boolean isIncomplete(@Nullable Instant upTo, Instant end) {
    return Completeness.of(upTo, end) != Completeness.COMPLETE;
  }
}
