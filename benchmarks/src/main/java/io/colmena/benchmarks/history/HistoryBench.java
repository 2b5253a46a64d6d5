package io.colmena.benchmarks.history;

import io.colmena.benchmarks.BenchOptions;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.centre.BenchCentre;
import io.colmena.benchmarks.storm.BranchHistory;
import io.colmena.benchmarks.storm.Storm;
import io.colmena.central.reports.Grouping;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code colmena bench history}: fills a centre with years of many branches, sent and projected as
 * branches do, and then asks every page of reports over HTTP.
 */
@Command(
    name = "history",
    description = "How long the pages of a centre take that holds years of many branches.",
    mixinStandardHelpOptions = true)
public final class HistoryBench implements Callable<Integer> {
  private static final int DAYS_AT_ONCE = 10;

  @Option(
      names = "--branches",
      defaultValue = "50",
      description = "how many (default: ${DEFAULT-VALUE})")
  private int branches;

  @Option(
      names = "--days",
      defaultValue = "730",
      description =
          "that are held, of "
              + BranchHistory.TICKETS_A_DAY
              + " tickets of each branch"
              + " (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(
      names = "--times",
      defaultValue = "40",
      description = "how often each page is asked (default: ${DEFAULT-VALUE})")
  private int times;

  @Mixin private BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    int tens = Math.max(2, Math.clamp(days, 1, 10_000) / DAYS_AT_ONCE);
    int all = tens * DAYS_AT_ONCE;
    int shops = Math.clamp(branches, 1, 1000);
    Clock evening = Clock.fixed(BranchHistory.eveningOf(all), ZoneOffset.UTC);
    PrintWriter out = spec.commandLine().getOut();
    try (ScratchFolder folder = ScratchFolder.create();
        Storm storm =
            new Storm(
                new BenchCentre(folder.path(), evening), shops, options.lines(), options.seed())) {
      List<PageTimes> half = periods(storm.centre(), fill(storm, 0, tens / 2));
      LocalDate last = fill(storm, tens / 2, tens);
      List<PageTimes> whole = periods(storm.centre(), last);
      List<PageTimes> pages = asked(storm.centre(), pages(last));
      long sales = (long) shops * all * BranchHistory.TICKETS_A_DAY;
      out.println(
          Json.write(HistoryReport.of(shops, all, sales, options.lines(), half, whole, pages)));
    }
    out.flush();
    return ExitCode.DONE;
  }

  /**
   * @return the last day of which something is held
   */
  private LocalDate fill(Storm storm, int from, int to) throws IOException, InterruptedException {
    LocalDate last = null;
    for (int i = from; i < to; i++) {
      last = storm.blow(DAYS_AT_ONCE * BranchHistory.TICKETS_A_DAY).lastDay();
      tell("held up to " + last);
    }
    return Objects.requireNonNull(last);
  }

  private void tell(String what) {
    spec.commandLine().getErr().println(what);
    spec.commandLine().getErr().flush();
  }

  private List<PageTimes> periods(BenchCentre centre, LocalDate last)
      throws IOException, InterruptedException {
    return asked(
        centre,
        List.of(1, 7, 30, 365).stream()
            .map(some -> "/sales?from=" + last.minusDays(some - 1L) + "&to=" + last)
            .toList());
  }

  private List<PageTimes> asked(BenchCentre centre, List<String> paths)
      throws IOException, InterruptedException {
    String bearer = centre.signIn();
    List<PageTimes> asked = new ArrayList<>();
    for (String path : paths) {
      asked.add(PageTimes.of(centre, bearer, path, Math.clamp(times, 1, 10_000)));
      tell(Json.write(asked.getLast()));
    }
    return asked;
  }

  private static List<String> pages(LocalDate last) {
    String day = "from=" + last + "&to=" + last;
    String month = "from=" + last.minusDays(29) + "&to=" + last;
    String year = "from=" + last.minusDays(364) + "&to=" + last;
    List<String> pages = new ArrayList<>();
    pages.add("/today");
    for (Grouping by : Grouping.values()) {
      pages.add("/reports?" + month + "&compare=previous&by=" + by.parameter());
      pages.add("/reports?" + year + "&by=" + by.parameter());
    }
    pages.add("/tickets?" + day);
    pages.add("/tickets?" + month);
    pages.add("/tickets?" + year);
    pages.add("/tickets?" + month + "&payment=YAPE&hour=12");
    pages.add("/tickets?" + year + "&product=NOTHING");
    pages.add("/tickets?" + month + "&sort=largest");
    pages.add("/tickets/B001-" + last.toString().replace("-", "") + "-001");
    pages.add("/branches");
    pages.add("/branches/B001/reconciliation");
    return pages;
  }
}
