package io.colmena.benchmarks.storm;

import io.colmena.benchmarks.Latency;
import io.colmena.benchmarks.ProcessorTime;
import io.colmena.benchmarks.centre.BenchCentre;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.identity.BranchCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Branches that send what they have to one centre, all at the same time, as often as asked; each
 * time what they sold since.
 */
public final class Storm implements AutoCloseable {
  private static final int MOST_RETRIES = 3;
  private static final int JOIN_AT_ONCE = 8;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final BenchCentre centre;
  private final List<BranchHistory> histories;
  private final Map<BranchCode, CentreClient> clients = new ConcurrentHashMap<>();
  private long sold;

  /**
   * What the clocks said.
   *
   * @param acknowledged nanoseconds until the last batch was acknowledged
   * @param reported nanoseconds until the report counted every sale
   * @param processor nanoseconds of processor until then, the sending branches' included
   * @param batches from sending a batch to its acknowledgement
   */
  public record Times(long acknowledged, long reported, long processor, Latency batches) {}

  /**
   * What was sent at once, and how that went.
   *
   * @param lastDay the last day on which any of it was sold
   */
  public record Gust(List<SimulatedBranch> sent, LocalDate lastDay, Times times) {
    public long sales() {
      return sent.stream().mapToLong(branch -> branch.sales().size()).sum();
    }
  }

  /** A centre on a fresh file, which knows so many branches and their catalogues. */
  public Storm(Path folder, int branches, int lines, long seed) throws InterruptedException {
    this(new BenchCentre(folder), branches, lines, seed);
  }

  /**
   * @param centre is closed with this
   */
  public Storm(BenchCentre centre, int branches, int lines, long seed) throws InterruptedException {
    this.centre = centre;
    this.histories =
        IntStream.rangeClosed(1, branches)
            .mapToObj(number -> new BranchHistory(number, lines, seed))
            .toList();
    try (ExecutorService few = Executors.newFixedThreadPool(JOIN_AT_ONCE)) {
      all(few, histories, history -> () -> join(history));
    }
    awaitProjection();
  }

  public BenchCentre centre() {
    return centre;
  }

  private BranchCode join(BranchHistory history) throws Exception {
    clients.put(history.code(), centre.client(history.code()));
    history.catalogue().forEach(batch -> push(history.code(), batch));
    return history.code();
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
   * @param sales that each branch made since it sent last
   */
  public Gust blow(int sales) throws IOException, InterruptedException {
    List<SimulatedBranch> sent =
        histories.parallelStream().map(history -> history.next(sales)).toList();
    LocalDate from = BranchHistory.dayAfter(sold);
    LocalDate to = BranchHistory.dayAfter(sold + sales - 1);
    long held = sent.size() * BranchHistory.today(sold);
    sold += sales;
    return new Gust(sent, to, blow(sent, from, to, held, (long) sent.size() * sales));
  }

  /**
   * @param held tickets of these days that the report counts already
   * @param sales that come to them
   */
  private Times blow(
      List<SimulatedBranch> sent, LocalDate from, LocalDate to, long held, long sales)
      throws IOException, InterruptedException {
    String bearer = centre.signIn();
    long processor = ProcessorTime.nanos();
    long begun = System.nanoTime();
    List<List<Long>> took;
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      took = all(each, sent, branch -> () -> send(branch));
    }
    long acknowledged = System.nanoTime() - begun;
    new ReportWatch(() -> centre.reportedTickets(bearer, from, to), begun)
        .await(held, held + sales);
    long reported = System.nanoTime() - begun;
    return new Times(
        acknowledged,
        reported,
        ProcessorTime.nanos() - processor,
        Latency.of(took.stream().flatMap(List::stream).mapToLong(Long::longValue).toArray()));
  }

  private List<Long> send(SimulatedBranch branch) {
    List<Long> took = new ArrayList<>();
    for (byte[] batch : branch.batches()) {
      long begun = System.nanoTime();
      push(branch.code(), batch);
      took.add(System.nanoTime() - begun);
    }
    return took;
  }

  private static <T, R> List<R> all(
      ExecutorService threads, List<T> all, Function<T, Callable<R>> job)
      throws InterruptedException {
    List<R> done = new ArrayList<>();
    try {
      for (Future<R> one : threads.invokeAll(all.stream().map(job).toList())) {
        done.add(one.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return done;
  }

  private void awaitProjection() {
    long deadline = System.nanoTime() + ReportWatch.PATIENCE_NANOS;
    while (!centre.isProjected()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the centre does not get ready");
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  @Override
  public void close() {
    clients.values().forEach(CentreClient::close);
    centre.close();
  }
}
