package io.colmena.benchmarks.checkout;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ScratchFolder;
import io.colmena.benchmarks.goods.Baskets;
import io.colmena.benchmarks.goods.Goods;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A till's database that has been in use for a year or so, with a large catalogue. */
public final class UsedTill {
  /** What its people log in with. */
  public static final String CASHIER = "bench";

  public static final String PASSWORD = "bench-till";

  /** Sales in a row: what one database does in the background is not to be in the other's time. */
  private static final int TURN = 50;

  private UsedTill() {}

  /** Its address within a folder. */
  public static String url(Path folder) {
    return "jdbc:h2:file:" + folder.resolve("till");
  }

  /**
   * A charge beside the same rows by plain JDBC, on a copy of the same file.
   *
   * @param charge through the checkout service, until the sale is on the disk
   * @param plainJdbc the same sales' rows, forced too
   */
  public record Charges(Latency charge, Latency plainJdbc) {}

  /** Fills a folder that is empty. */
  public static void fill(Path folder, int products, long sales, long seed, PrintWriter progress)
      throws SQLException {
    try (TillOnFile till = new TillOnFile(folder, "file", Goods.many(products))) {
      progress.println("till: " + products + " products are there");
      progress.flush();
      History.record(till, new Baskets(till.products(), 4, seed), 0, sales);
      till.requireJournalOf(sales);
      progress.println("till: " + sales + " sales are there");
      progress.flush();
    }
  }

  /**
   * Sells at the till in a folder, and writes the same rows into a copy of it, turn by turn.
   *
   * @param sales of which the time is taken; a fifth as many come before
   */
  public static Charges charge(Path folder, int lines, long seed, int sales)
      throws IOException, SQLException {
    try (ScratchFolder copy = ScratchFolder.create()) {
      copy(folder, copy.path());
      try (TillOnFile till = TillOnFile.used(folder);
          TillOnFile other = TillOnFile.used(copy.path());
          RawCommits raw = new RawCommits(other)) {
        int before = GrowingTill.settling(sales);
        turnByTurn(till, raw, new Baskets(till.products(), lines, seed), before);
        return turnByTurn(till, raw, new Baskets(till.products(), lines, seed + 1), sales);
      }
    }
  }

  /** Keeps a copy, as every evening; a till without one makes up for it minutes after its start. */
  public static void backUp(Path folder) {
    try (TillOnFile till = TillOnFile.used(folder)) {
      till.backUp();
    }
  }

  private static Charges turnByTurn(TillOnFile till, RawCommits raw, Baskets baskets, int sales)
      throws SQLException {
    SellingTill selling = new SellingTill(till, till.branch().checkout(), baskets, sales);
    long[] plain = new long[sales];
    for (int done = 0; done < sales; ) {
      List<WrittenSale> turn = new ArrayList<>();
      while (turn.size() < TURN && done + turn.size() < sales) {
        selling.sell();
        turn.add(WrittenSale.latest(till.database()));
      }
      for (WrittenSale written : turn) {
        long begun = System.nanoTime();
        raw.commit(written);
        plain[done++] = System.nanoTime() - begun;
      }
    }
    return new Charges(selling.measured().latency(), Latency.of(plain));
  }

  /** Onto the disk itself: the system's writing of gigabytes is not to be in anybody's time. */
  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copied = Files.copy(file, to.resolve(file.getFileName()));
        try (FileChannel channel = FileChannel.open(copied, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
    }
  }
}
