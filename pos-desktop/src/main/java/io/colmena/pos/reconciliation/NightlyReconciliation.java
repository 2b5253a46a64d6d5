package io.colmena.pos.reconciliation;

import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.SyncOutcome;
import io.colmena.pos.sync.SyncRun;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares with the centre once a day: after the first run that brought everything over since the
 * daily time, whatever started it. A failure is made up for after the next run.
 */
public final class NightlyReconciliation implements Consumer<SyncRun> {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyReconciliation.class);

  private final Reconciler reconciler;
  private final Supplier<Instant> lastDaily;
  private Instant done;

  /**
   * @param lastDaily the latest moment at which the daily run was due
   */
  public NightlyReconciliation(Reconciler reconciler, Supplier<Instant> lastDaily) {
    this.reconciler = reconciler;
    this.lastDaily = lastDaily;
    Instant last = reconciler.status().at();
    this.done = last == null ? Instant.EPOCH : last;
  }

  @Override
  public void accept(SyncRun run) {
    Instant due = lastDaily.get();
    if (run.outcome() != SyncOutcome.DONE || !done.isBefore(due)) {
      return;
    }
    try {
      reconciler.reconcileDue();
      done = due;
    } catch (CentreUnreachable e) {
      LOG.info("the reconciliation waits for the centre: {}", e.getMessage());
    } catch (CentreRefused e) {
      LOG.warn("the centre refused the reconciliation: {}", e.getMessage());
    }
  }
}
