package io.colmena.central.web.sales;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.reports.Period;
import io.colmena.central.reports.TicketFilter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choices above the figures.
 *
 * @param path of the page
 * @param others what else its address says, and goes on saying
 * @param mistake see {@link Choice}
 */
public record PeriodPicker(
    String path,
    Map<String, String> others,
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

  static PeriodPicker of(
      String path,
      Map<String, String> others,
      Choice choice,
      LocalDate today,
      List<BranchOverview.Row> branches) {
    return new PeriodPicker(
        path,
        others,
        Arrays.stream(Preset.values())
            .map(preset -> link(preset, path, others, choice, today))
            .toList(),
        choice.period(),
        today,
        choice.branch().map(Object::toString).orElse(""),
        branches.stream().map(b -> new Option(b.branch().code(), b.name())).toList(),
        choice.mistake());
  }

  private static Link link(
      Preset preset, String path, Map<String, String> others, Choice choice, LocalDate today) {
    Period period = preset.of(today);
    Map<String, String> parameters = parameters(choice, period);
    parameters.putAll(others);
    return new Link(preset, Addresses.of(path, parameters), period.equals(choice.period()));
  }

  /** What an address says of a period and the chosen branch. */
  static Map<String, String> parameters(Choice choice, Period period) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("from", period.from().toString());
    parameters.put("to", period.to().toString());
    choice.branch().ifPresent(branch -> parameters.put("branch", branch.code()));
    return parameters;
  }

  /** The address of all tickets behind the figures. */
  public String tickets() {
    return TicketAddress.of(period, branch, Map.of());
  }

  /** The address of those that have something in common. */
  public String tickets(TicketFilter filter, String value) {
    return TicketAddress.of(period, branch, Map.of(filter, value));
  }

  public String ticketsOn(LocalDate day) {
    return TicketAddress.of(new Period(day, day), branch, Map.of());
  }

  public String ticketsAt(String onlyBranch) {
    return TicketAddress.of(period, onlyBranch, Map.of());
  }
}
