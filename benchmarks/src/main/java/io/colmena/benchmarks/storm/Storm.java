package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ProcessorTime;
import io.colmena.benchmarks.centre.BenchCentre;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.identity.BranchCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Branches that send what they have to one centre, all at the same time, as often as asked. */
public final class Storm implements AutoCloseable {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(30);
  private static final int MOST_RETRIES = 3;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final BenchCentre centre;
  private final Map<BranchCode, CentreClient> clients = new HashMap<>();

  /**
   * What the clocks said.
   *
   * @param acknowledged nanoseconds until the last batch was acknowledged
   * @param reported nanoseconds until the report counted every sale
   * @param processor nanoseconds of processor until then, the sending branches' included
   * @param batches from sending a batch to its acknowledgement
   */
  public record Times(long acknowledged, long reported, long processor, Latency batches) {}

  /** A centre on a fresh file. */
  public Storm(Path folder) {
    this.centre = new BenchCentre(folder);
  }

  public BenchCentre centre() {
    return centre;
  }

  /** Makes a branch known to the centre and brings its catalogue into the tables. */
  public void join(BranchCode branch, List<byte[]> catalogue)
      throws CentreUnreachable, CentreRefused {
    clients.put(branch, centre.client(branch));
    catalogue.forEach(batch -> push(branch, batch));
    await(centre::isProjected);
  }

  private void push(BranchCode branch, byte[] batch) {
    CentreClient client = Objects.requireNonNull(clients.get(branch));
    PushResult result = client.push(batch);
    for (int i = 0; i < MOST_RETRIES && result instanceof PushResult.Unreachable; i++) {
      result = client.push(batch); // a connection that was idle for long may be gone, as in a shop
    }
    if (!(result instanceof PushResult.Acknowledged)) {
      throw new IllegalStateException("a batch of " + branch + " was not acknowledged: " + result);
    }
  }

  /**
   * @param from the first of the days on which only these sales were made
   * @param to the last of them
   */
  public Times blow(List<SimulatedBranch> branches, LocalDate from, LocalDate to)
      throws IOException, InterruptedException {
    long all = branches.stream().mapToLong(branch -> branch.sales().size()).sum();
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
      await(() -> centre.reportedTickets(bearer, from, to) == all);
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

  private List<Long> send(SimulatedBranch branch, CountDownLatch start)
      throws InterruptedException {
    List<Long> took = new ArrayList<>();
    start.await();
    for (byte[] batch : branch.batches()) {
      long begun = System.nanoTime();
      push(branch.code(), batch);
      took.add(System.nanoTime() - begun);
    }
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
    clients.values().forEach(CentreClient::close);
    centre.close();
  }
}
