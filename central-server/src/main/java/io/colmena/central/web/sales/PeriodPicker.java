package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The choices above the figures.
 *
 * @param mistake see {@link Choice}
 */
public record PeriodPicker(
    List<Link> presets,
    Period period,
    LocalDate today,
    String branch,
    List<Option> branches,
    @Nullable String mistake) {

  /** A period to choose with one click. */
  public record Link(Preset preset, String address, boolean current) {}

  /** A branch to choose. */
  public record Option(String code, String name) {}

  static PeriodPicker of(Choice choice, LocalDate today, List<BranchOverview.Row> branches) {
    String branch = choice.branch().map(Object::toString).orElse("");
    return new PeriodPicker(
        Arrays.stream(Preset.values()).map(p -> link(p, today, branch, choice.period())).toList(),
        choice.period(),
        today,
        branch,
        branches.stream().map(b -> new Option(b.branch().code(), b.name())).toList(),
        choice.mistake());
  }

  private static Link link(Preset preset, LocalDate today, String branch, Period shown) {
    Period period = preset.of(today);
    String only = branch.isEmpty() ? "" : "&branch=" + branch;
    return new Link(
        preset, "/sales?from=" + period.from() + "&to=" + period.to() + only, period.equals(shown));
  }
}
