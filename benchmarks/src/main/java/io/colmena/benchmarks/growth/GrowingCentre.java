package io.colmena.benchmarks.growth;

import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.storm.Storm;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A centre that takes in storm after storm: ten days of every branch each time. */
final class GrowingCentre {
  private static final int LINES = 4;
  private static final int SALES_A_STORM = 1200;
  private static final int REPORTS = 15;

  private GrowingCentre() {}

  /**
   * One storm, and how long the report of so many days took after it.
   *
   * @param held sales at the centre before the storm
   */
  record Measured(
      long held, double reportedPerSecond, double weekMillis, double monthMillis, long fileBytes) {}

  /**
   * @param first the medians of the first tenth of the storms, after others that warmed up
   * @param last the medians of the last tenth of the storms
   */
  record Report(int branches, Measured first, Measured last, List<Measured> all) {
    /** Sales at the centre when the last storm came. */
    long held() {
      return all.getLast().held();
    }

    double bytesPerSale() {
      return (double) all.getLast().fileBytes() / (held() + (long) branches * SALES_A_STORM);
    }
  }

  static Report fill(int branches, long held, long seed, PrintWriter progress) throws Exception {
    try (ScratchFolder warm = ScratchFolder.create()) {
      storms(warm.path(), branches, 3L * branches * SALES_A_STORM, seed, _ -> {});
    }
    List<Measured> all = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.create()) {
      storms(
          folder.path(),
          branches,
          held + (long) branches * SALES_A_STORM,
          seed,
          measured -> {
            all.add(measured);
            progress.println("centre: " + Json.write(measured));
            progress.flush();
          });
    }
    int tenth = Math.max(1, all.size() / 10);
    return new Report(
        branches,
        median(all.subList(0, tenth)),
        median(all.subList(all.size() - tenth, all.size())),
        all);
  }

  /** Who wants to know of each storm. */
  private interface Listener {
    void measured(Measured storm);
  }

  private static void storms(Path folder, int branches, long sales, long seed, Listener listener)
      throws Exception {
    try (Storm storm = new Storm(folder, branches, LINES, seed)) {
      String bearer = storm.centre().signIn();
      for (long held = 0; held < sales; held += (long) branches * SALES_A_STORM) {
        Storm.Gust gust = storm.blow(SALES_A_STORM);
        LocalDate to = gust.lastDay();
        listener.measured(
            new Measured(
                held,
                Statistics.perSecond(gust.sales(), gust.times().reported()),
                reportMillis(storm, bearer, to.minusDays(6), to),
                reportMillis(storm, bearer, to.minusDays(29), to),
                bytes(folder)));
      }
    }
  }

  private static double reportMillis(Storm storm, String bearer, LocalDate from, LocalDate to)
      throws IOException, InterruptedException {
    long[] nanos = new long[REPORTS];
    for (int i = 0; i < REPORTS; i++) {
      long begun = System.nanoTime();
      storm.centre().reportedTickets(bearer, from, to);
      nanos[i] = System.nanoTime() - begun;
    }
    Arrays.sort(nanos);
    return Statistics.rounded(Statistics.percentile(nanos, 0.5) / 1e6);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static Measured median(List<Measured> some) {
    return new Measured(
        some.getFirst().held(),
        Statistics.median(some, Measured::reportedPerSecond),
        Statistics.median(some, Measured::weekMillis),
        Statistics.median(some, Measured::monthMillis),
        some.getLast().fileBytes());
  }
}
