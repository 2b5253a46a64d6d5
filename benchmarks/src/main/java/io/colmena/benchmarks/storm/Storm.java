package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ProcessorTime;
import io.colmena.benchmarks.centre.BenchCentre;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.PushResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** One storm on a fresh centre: all branches send what they have at the same time. */
final class Storm implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final BenchCentre centre;
  private final List<Connected> branches = new ArrayList<>();

  /** A branch that may send. */
  private record Connected(SimulatedBranch branch, CentreClient client) {
    void push(byte[] batch) {
      if (!(client.push(batch) instanceof PushResult.Acknowledged)) {
        throw new IllegalStateException("a batch of " + branch.code() + " was not acknowledged");
      }
    }

    void pushAll(LongConsumer tookNanos) {
      for (byte[] batch : branch.batches()) {
        long begun = System.nanoTime();
        push(batch);
        tookNanos.accept(System.nanoTime() - begun);
      }
    }
  }

  /**
   * What the clocks said.
   *
   * @param acknowledged nanoseconds until the last batch was acknowledged
   * @param reported nanoseconds until the report counted every sale
   * @param processor nanoseconds of processor until then, the sending branches' included
   * @param batches from sending a batch to its acknowledgement
   */
  record Times(long acknowledged, long reported, long processor, Latency batches) {}

  /** The branches are known to the centre and their catalogues are in its tables. */
  Storm(Path folder, List<SimulatedBranch> branches) throws CentreUnreachable, CentreRefused {
    this.centre = new BenchCentre(folder);
    for (SimulatedBranch branch : branches) {
      Connected connected = new Connected(branch, centre.client(branch.code()));
      this.branches.add(connected);
      branch.catalogue().forEach(connected::push);
    }
    await(centre::isProjected);
  }

  Times blow() throws IOException, InterruptedException {
    int sales = branches.stream().mapToInt(b -> b.branch().sales().size()).max().orElse(0);
    long all = branches.stream().mapToLong(b -> b.branch().sales().size()).sum();
    LocalDate last = SimulatedBranch.lastDay(sales);
    String bearer = centre.signIn();
    CountDownLatch start = new CountDownLatch(1);
    List<Long> took = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> senders =
          branches.stream().map(b -> threads.submit(() -> send(b, start))).toList();
      long processor = ProcessorTime.nanos();
      long begun = System.nanoTime();
      start.countDown();
      for (Future<List<Long>> sender : senders) {
        took.addAll(sender.get());
      }
      long acknowledged = System.nanoTime() - begun;
      await(() -> centre.reportedTickets(bearer, SimulatedBranch.FIRST_DAY, last) == all);
      long reported = System.nanoTime() - begun;
      return new Times(
          acknowledged,
          reported,
          ProcessorTime.nanos() - processor,
          Latency.of(took.stream().mapToLong(Long::longValue).toArray()));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static List<Long> send(Connected branch, CountDownLatch start)
      throws InterruptedException {
    List<Long> took = new ArrayList<>();
    start.await();
    branch.pushAll(took::add);
    return took;
  }

  /** Something that becomes true. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private static void await(Condition condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    try {
      while (!condition.holds()) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the centre does not get ready");
        }
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    branches.forEach(branch -> branch.client().close());
    centre.close();
  }
}
