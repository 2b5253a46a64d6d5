package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.BenchOptions;
import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.Statistics;
import io.colmena.benchmarks.goods.Baskets;
import io.colmena.foundation.cli.ExitCode;
import io.colmena.pos.checkout.Checkout;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code colmena bench checkout}: how long a cashier waits until a sale is safe. */
@Command(
    name = "checkout",
    description = "One durable sale after the other, beside plain JDBC and a bare fsync.",
    mixinStandardHelpOptions = true)
public final class CheckoutBench implements Callable<Integer> {
  @Option(
      names = "--sales",
      defaultValue = "5000",
      description = "in each round (default: ${DEFAULT-VALUE})")
  private int sales;

  @Mixin private BenchOptions options = new BenchOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, SQLException {
    sales = Math.max(1, sales);
    PrintWriter progress = spec.commandLine().getErr();
    List<CheckoutReport.Round> rounds = new ArrayList<>();
    for (int i = 1 - options.warmUp(); i <= options.rounds(); i++) {
      CheckoutReport.Round round = round();
      progress.println((i < 1 ? "warm-up: " : "round " + i + ": ") + Json.write(round));
      progress.flush();
      if (i > 0) {
        rounds.add(round);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(Json.write(CheckoutReport.of(sales, options.lines(), rounds)));
    out.flush();
    return ExitCode.DONE;
  }

  private CheckoutReport.Round round() throws IOException, SQLException {
    try (ScratchFolder folder = ScratchFolder.create()) {
      List<WrittenSale> written;
      Measured checkout;
      Measured withoutJournal;
      try (TillOnFile with = new TillOnFile(fresh(folder, "with"));
          TillOnFile without = new TillOnFile(fresh(folder, "without"))) {
        SellingTill journalled = selling(with, with.branch().checkout());
        SellingTill plain = selling(without, without.checkoutWithoutJournal());
        inTurn(journalled, plain);
        checkout = journalled.measured();
        withoutJournal = plain.measured();
        written = WrittenSale.in(with.database());
      }
      Measured raw;
      try (TillOnFile till = new TillOnFile(fresh(folder, "raw"))) {
        raw = commit(till, written);
      }
      long[] fsync = BareFsync.measure(folder.path().resolve("block"), sales);
      return CheckoutReport.Round.of(
          checkout, withoutJournal, raw, Latency.of(fsync), fsyncsPerSale(folder));
    }
  }

  private static Path fresh(ScratchFolder folder, String name) throws IOException {
    return Files.createDirectory(folder.path().resolve(name));
  }

  private SellingTill selling(TillOnFile till, Checkout checkout) {
    return new SellingTill(
        till, checkout, new Baskets(till.products(), options.lines(), options.seed()), sales);
  }

  /** One sale here, one there, so that both meet the same neighbours on the disk. */
  private void inTurn(SellingTill one, SellingTill other) {
    for (int i = 0; i < sales; i++) {
      SellingTill first = i % 2 == 0 ? one : other;
      first.sell();
      (first == one ? other : one).sell();
    }
  }

  private double fsyncsPerSale(ScratchFolder folder) throws IOException {
    CountedFiles.register();
    try (TillOnFile till = new TillOnFile(fresh(folder, "counted"), CountedFiles.SCHEME)) {
      SellingTill selling = selling(till, till.branch().checkout());
      int counted = Math.min(sales, 500);
      long before = CountedFiles.forced();
      for (int i = 0; i < counted; i++) {
        selling.sell();
      }
      return Statistics.rounded((double) (CountedFiles.forced() - before) / counted);
    }
  }

  private static Measured commit(TillOnFile till, List<WrittenSale> written) throws SQLException {
    Measured.Clock clock = new Measured.Clock(till, written.size());
    try (RawCommits raw = new RawCommits(till)) {
      for (WrittenSale sale : written) {
        long begun = System.nanoTime();
        raw.commit(sale);
        clock.took(System.nanoTime() - begun);
      }
    }
    return clock.measured();
  }
}
