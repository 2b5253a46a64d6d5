package io.colmena.benchmarks.micro;

import io.colmena.benchmarks.storm.BranchHistory;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.journal.ReceivedEntry;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From the line of a sale in a batch to the sale: as the projector does it, and by way of a tree.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadingEntries {
  private static final int LINES = 4;
  private static final int SALES = 500;

  private JournalBatch batch = batch();
  private int next;

  private static JournalBatch batch() {
    BranchHistory history = new BranchHistory(1, LINES, 1);
    return JournalBatch.unpack(history.next(SALES).batches().getFirst(), Protocol.MOST_PLAIN_BYTES);
  }

  /** A fresh batch for every trial. */
  @Setup
  public void unpack() {
    batch = batch();
    next = 0;
  }

  private int index() {
    next = (next + 1) % batch.size();
    return next;
  }

  /** What stands around the payload. */
  @Benchmark
  public ReceivedEntry envelope() {
    return batch.received(index());
  }

  /** The whole sale, its payload read where it lies. */
  @Benchmark
  public Fact inPlace() {
    ReceivedEntry.Slice payload = batch.received(index()).payload();
    return FactKind.SALE_RECORDED.read(payload.buffer(), payload.offset(), payload.length());
  }

  /** The whole sale, with a tree in between. */
  @Benchmark
  public Fact byTree() {
    JournalEntry entry = batch.entry(index());
    return FactKind.SALE_RECORDED.read(entry.payload());
  }
}
