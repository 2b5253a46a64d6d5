package io.colmena.central.projection;

import io.colmena.central.ingest.Traffic;
import io.colmena.shared.identity.BranchCode;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projects branches that have something new, a few at a time, each branch by one thread at once.
 * They take turns of one transaction: who comes back after a month does not keep the others waiting
 * until all of it is projected. While very many batches are being taken in, those go first.
 */
public final class ProjectorPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectorPool.class);

  /** Even then the reports move on. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Projector projector;
  private final Traffic traffic;
  private final ExecutorService threads;
  private final Runnable news;

  /** Branches that may have something to project. */
  private final Set<BranchCode> waiting = ConcurrentHashMap.newKeySet();

  /** Branches that stand in the queue for a thread, each once: nobody gets two turns in a round. */
  private final Set<BranchCode> queued = ConcurrentHashMap.newKeySet();

  private final Set<BranchCode> running = ConcurrentHashMap.newKeySet();

  /**
   * @param news is told after each transaction that brought something new into the tables; it must
   *     return at once
   */
  public ProjectorPool(Projector projector, Traffic traffic, int threads, Runnable news) {
    this.projector = projector;
    this.traffic = traffic;
    this.news = news;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("projector-", 1).daemon(true).factory());
  }

  /** Something of this branch may be new. Returns at once. */
  public void wake(BranchCode branch) {
    waiting.add(branch);
    if (traffic.leavesRoomFor(branch)) {
      projector.prepare(branch);
    }
    queue(branch);
  }

  private void queue(BranchCode branch) {
    if (!queued.add(branch)) {
      return;
    }
    try {
      threads.execute(() -> turn(branch));
    } catch (RejectedExecutionException _) {
      LOG.debug("{} is projected after the next start", branch);
    }
  }

  private void turn(BranchCode branch) {
    queued.remove(branch);
    if (!running.add(branch)) {
      return; // its thread looks at `waiting` again before it ends
    }
    try {
      traffic.awaitCalm(branch, LONGEST_WAIT);
      if (waiting.remove(branch) && projector.projectSome(branch)) {
        waiting.add(branch);
        news.run();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      LOG.debug("{} is projected after the next start", branch);
    } catch (RuntimeException e) {
      LOG.error("projecting {} failed; it is tried again at the next batch or start", branch, e);
    } finally {
      running.remove(branch);
    }
    if (waiting.contains(branch)) {
      queue(branch);
    } else if (queued.isEmpty() && running.isEmpty()) {
      settle();
    }
  }

  /**
   * Nothing is left to do: what was projected goes to the disk now, which nobody needs to wait for,
   * rather than with the next batch, whose branch does.
   */
  private void settle() {
    try {
      projector.settle();
    } catch (RuntimeException e) {
      LOG.warn("the disk refused; the next batch tells its branch if it still does", e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("a projection did not end in time; the next start goes on with it");
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
