package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.goods.Baskets;
import io.colmena.shared.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A till that is filled with the sales of many years, and sells beside one that stays almost empty:
 * turn by turn, so that whatever else the machine does meanwhile is the same for both.
 */
public final class GrowingTill {
  private static final int WARM_UP = 500;
  private static final int PARTS = 10;

  private GrowingTill() {}

  /**
   * A checkout while so many sales are held.
   *
   * @param latency of the filling till
   * @param beside of the almost empty one, at the same time
   */
  public record At(long held, Latency latency, Latency beside) {}

  /**
   * What the clocks said.
   *
   * @param held sales in the tables before the last were made
   * @param empty a checkout of the almost empty till
   * @param full the same when so many sales are held, at the same time
   * @param all the same after each tenth
   * @param bytes of the database's file
   */
  public record Report(long held, Latency empty, Latency full, List<At> all, long bytes) {}

  /**
   * @throws IllegalStateException if not every checkout made a sale, or the journal is not whole
   */
  public static Report fill(long held, int lines, long seed, int measured, PrintWriter progress)
      throws IOException, SQLException {
    try (ScratchFolder beside = ScratchFolder.create();
        TillOnFile empty = new TillOnFile(beside.path())) {
      sell(empty, new Baskets(empty.products(), lines, seed - 2), WARM_UP);
      sell(empty, new Baskets(empty.products(), lines, seed - 1), WARM_UP);
      return fill(empty, held, lines, seed, measured, progress);
    }
  }

  /**
   * @param empty sells beside, and has been warmed up
   */
  static Report fill(
      TillOnFile empty, long more, int lines, long seed, int measured, PrintWriter progress)
      throws IOException, SQLException {
    try (ScratchFolder folder = ScratchFolder.create();
        TillOnFile till = new TillOnFile(folder.path())) {
      Baskets history = new Baskets(till.products(), lines, seed);
      List<At> all = new ArrayList<>();
      for (int part = 0; part <= PARTS; part++) {
        History.record(till, history, more * Math.max(0, part - 1) / PARTS, more * part / PARTS);
        all.add(turnByTurn(till, empty, lines, seed + 1 + part, measured));
        progress.println("till: " + Json.write(all.getLast()) + " of " + more);
        progress.flush();
      }
      till.requireJournalOf(more + (PARTS + 1L) * (settling(measured) + measured));
      At full = all.getLast();
      return new Report(full.held(), full.beside(), full.latency(), all, till.bytes());
    }
  }

  /** How many are sold before the clock runs. */
  static int settling(int measured) {
    return Math.ceilDiv(measured, 5);
  }

  private static At turnByTurn(TillOnFile till, TillOnFile empty, int lines, long seed, int sales) {
    long held = till.sales();
    // What was written in bulk just now is a load that no day at a till leaves behind.
    till.reopen();
    empty.reopen();
    long before = seed + 2 * PARTS; // a seed that no other part uses
    int unmeasured = settling(sales);
    inTurns(
        selling(till, lines, before, unmeasured),
        selling(empty, lines, before, unmeasured),
        unmeasured);
    SellingTill full = selling(till, lines, seed, sales);
    SellingTill beside = selling(empty, lines, seed, sales);
    inTurns(full, beside, sales);
    return new At(held, full.measured().latency(), beside.measured().latency());
  }

  /** Each goes first every other time: who comes second may find the disk at work. */
  private static void inTurns(SellingTill one, SellingTill other, int sales) {
    for (int i = 0; i < sales; i++) {
      (i % 2 == 0 ? one : other).sell();
      (i % 2 == 0 ? other : one).sell();
    }
  }

  private static void sell(TillOnFile till, Baskets baskets, int sales) {
    SellingTill selling = new SellingTill(till, till.branch().checkout(), baskets, sales);
    for (int i = 0; i < sales; i++) {
      selling.sell();
    }
  }

  private static SellingTill selling(TillOnFile till, int lines, long seed, int sales) {
    Baskets baskets = new Baskets(till.products(), lines, seed);
    return new SellingTill(till, till.branch().checkout(), baskets, sales);
  }
}
