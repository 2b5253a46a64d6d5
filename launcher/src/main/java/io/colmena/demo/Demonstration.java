package io.colmena.demo;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.http.CannotListen;
import io.colmena.demo.shopping.Shop;
import io.colmena.demo.shopping.Visit;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.pos.app.Branch;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The two courses of the demonstration: to be looked at, or to prove itself. */
final class Demonstration {
  private static final ZoneId LIMA = ZoneId.of("America/Lima");
  private static final int USUAL_PORT = 3000;
  private static final int TICKETS_OF_THE_PROOF = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DemoPlan plan;
  private final Clock clock;
  private final PrintWriter out;
  private final PrintWriter progress;

  /**
   * @param clock the present moment of the demonstration
   */
  Demonstration(DemoPlan plan, Clock clock, PrintWriter out, PrintWriter progress) {
    this.plan = plan;
    this.clock = clock;
    this.out = out;
    this.progress = progress;
  }

  /** Fills the chain with history and opens a till on it, until that is closed. */
  int show(TillWindow window) throws IOException, InterruptedException {
    try (DemoFolder folder = DemoFolder.prepare(plan.folder());
        DemoChain chain = openChain(folder)) {
      Days days = Days.upToToday(now(), plan.days());
      sellHistory(chain, days, days.all());
      synchronise(chain);
      chain.closeBranches();
      out.print(LogIns.table(chain.url()));
      out.println();
      out.println("La demostración termina al cerrar la caja de Cusco, o con Ctrl+C.");
      out.flush();
      try (Branch till =
          Branch.open(
              DemoBranch.settings(Shop.CUSCO, folder.branch(Shop.CUSCO), chain.url(), true))) {
        window.open(till);
      }
      return ExitCode.DONE;
    }
  }

  /**
   * Sells a day in every branch, brings it to the centre and compares.
   *
   * @return 0 only if the centre's figures are the branches' own
   */
  int prove() throws IOException, InterruptedException {
    try (DemoFolder folder = DemoFolder.prepare(plan.folder());
        DemoChain chain = openChain(folder)) {
      Days days = sellForProof(chain);
      synchronise(chain);
      return compare(chain, days);
    }
  }

  /** The history and one more day, in every branch. */
  Days sellForProof(DemoChain chain) throws IOException, InterruptedException {
    Days days = Days.andOneMore(now(), plan.days());
    sellHistory(chain, days, days.beforeTheLast());
    SideBySide.each(
        chain.branches(),
        branch -> {
          List<Visit> visits = branch.customers().of(days.last(), days.now(), TICKETS_OF_THE_PROOF);
          branch.sell(visits);
          say(branch.shop().placeName() + ": un día más, " + count(visits.size()) + " ventas.");
        });
    return days;
  }

  private void sellHistory(DemoChain chain, Days days, List<LocalDate> dates)
      throws IOException, InterruptedException {
    DemoCatalogue catalogue = DemoCatalogue.read();
    say(
        "Se venden "
            + dates.size()
            + " días, con "
            + catalogue.size()
            + " productos por sucursal…");
    SideBySide.each(
        chain.branches(),
        branch -> {
          branch.furnish(catalogue, plan, days.beginning());
          List<Visit> visits = new ArrayList<>();
          for (LocalDate date : dates) {
            visits.addAll(branch.customers().of(date, days.now()));
          }
          branch.sell(visits);
          say(
              branch.shop().placeName()
                  + ": "
                  + dates.size()
                  + " días, "
                  + count(visits.size())
                  + " ventas.");
        });
  }

  /** Returns when everything is at the centre, and in its reports. */
  void synchronise(DemoChain chain) throws IOException, InterruptedException {
    SideBySide.each(chain.branches(), DemoBranch::sync);
    try (CentreReports reports = signIn(chain)) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!isReported(chain, reports.branches())) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the reports are not complete: " + reports.branches());
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
    }
    say("Todo está en el centro.");
  }

  private static boolean isReported(DemoChain chain, List<BranchOverview.Row> rows) {
    return rows.stream()
        .allMatch(row ->
            row.unprojected() == 0
                && chain.branches().stream()
                    .filter(b -> b.shop().code().equals(row.branch()))
                    .allMatch(b -> b.entries() == row.held()));
  }

  /** Prints both sides' figures, and whether they agree. */
  int compare(DemoChain chain, Days days) throws IOException, InterruptedException {
    List<Comparison> comparisons = new ArrayList<>();
    try (CentreReports reports = signIn(chain)) {
      for (DemoBranch branch : chain.branches()) {
        comparisons.add(
            new Comparison(
                branch.shop(),
                reports.figures(branch.shop().code(), days.first(), days.last()),
                branch.figures(days.first(), days.last())));
      }
    }
    boolean agree = comparisons.stream().allMatch(Comparison::agrees);
    out.print(ConsolidatedTable.of(comparisons, days.first(), days.last()));
    out.println();
    out.println(
        agree
            ? "El consolidado del centro es la suma de lo que dicen las sucursales."
            : "El consolidado del centro NO es lo que dicen las sucursales.");
    out.flush();
    return agree ? ExitCode.DONE : ExitCode.DATA_REFUSED;
  }

  private static CentreReports signIn(DemoChain chain) throws IOException, InterruptedException {
    return new CentreReports(chain.url(), LogIns.CHAIN_MANAGER.user(), LogIns.password());
  }

  /** On the usual port, or any other where that is taken and nobody asked for it. */
  private DemoChain openChain(DemoFolder folder) {
    say("La demostración vive en " + folder);
    Integer port = plan.port();
    if (port != null) {
      return DemoChain.open(folder, port, clock);
    }
    try {
      return DemoChain.open(folder, USUAL_PORT, clock);
    } catch (CannotListen _) {
      return DemoChain.open(folder, 0, clock);
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), LIMA);
  }

  private static String count(long number) {
    return Amounts.count(number);
  }

  private void say(String sentence) {
    progress.println(sentence);
    progress.flush();
  }
}
