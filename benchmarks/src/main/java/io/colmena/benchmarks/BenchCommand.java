package io.colmena.benchmarks;

import io.colmena.benchmarks.chaos.ChaosBench;
import io.colmena.benchmarks.checkout.CheckoutBench;
import io.colmena.benchmarks.checkout.SellCommand;
import io.colmena.benchmarks.freshness.FreshnessBench;
import io.colmena.benchmarks.growth.GrowthBench;
import io.colmena.benchmarks.history.HistoryBench;
import io.colmena.benchmarks.micro.MicroBench;
import io.colmena.benchmarks.storm.StormBench;
import io.colmena.benchmarks.tables.TablesCommand;
import io.colmena.benchmarks.till.HandsCommand;
import io.colmena.benchmarks.till.RehearseCommand;
import io.colmena.benchmarks.till.TillBench;
import picocli.CommandLine.Command;

/**
 * The benchmarks. Each prints one JSON object on standard output, and how far it is on standard
 * error.
 */
@Command(
    name = "bench",
    description = "Measures how fast the till and the centre are on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      StormBench.class,
      CheckoutBench.class,
      FreshnessBench.class,
      GrowthBench.class,
      HistoryBench.class,
      MicroBench.class,
      SellCommand.class,
      TillBench.class,
      HandsCommand.class,
      RehearseCommand.class,
      TablesCommand.class,
      ChaosBench.class
    })
public final class BenchCommand {}
