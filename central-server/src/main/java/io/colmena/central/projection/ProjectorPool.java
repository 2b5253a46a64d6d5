package io.colmena.central.projection;

import io.colmena.shared.identity.BranchCode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Projects branches that have something new, a few at a time, each branch by one thread at once.
 */
public final class ProjectorPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectorPool.class);

  private final Projector projector;
  private final ExecutorService threads;

  /**
   * Branches waiting for a thread; one that is being projected is not in it, and may be woken
   * again.
   */
  private final Set<BranchCode> waiting = ConcurrentHashMap.newKeySet();

  private final Set<BranchCode> running = ConcurrentHashMap.newKeySet();

  public ProjectorPool(Projector projector, int threads) {
    this.projector = projector;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("projector-", 1).daemon(true).factory());
  }

  /** Something of this branch may be new. Returns at once. */
  public void wake(BranchCode branch) {
    if (waiting.add(branch) && !threads.isShutdown()) {
      threads.execute(() -> work(branch, projector::project));
    }
  }

  private void work(BranchCode branch, Consumer<BranchCode> project) {
    if (!running.add(branch)) {
      return; // its thread looks at `waiting` again before it ends
    }
    try {
      while (waiting.remove(branch)) {
        project.accept(branch);
      }
    } catch (RuntimeException e) {
      LOG.error("projecting {} failed; it is tried again at the next batch or start", branch, e);
    } finally {
      running.remove(branch);
    }
    if (waiting.contains(branch)) {
      work(branch, project); // woken between the last look and the end
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
