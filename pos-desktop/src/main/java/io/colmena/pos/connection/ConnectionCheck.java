package io.colmena.pos.connection;

import io.colmena.database.Database;
import io.colmena.pos.journal.BranchJournal;
import io.colmena.pos.sync.BranchIdentity;
import io.colmena.pos.sync.Centre;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Goes the way of every sync run one step at a time and says of each what came of it, up to the
 * first that is wrong. It sends nothing of the journal and changes nothing.
 */
public final class ConnectionCheck {
  private final URI centre;
  private final BranchIdentity identity;
  private final Road road;
  private final Certificates certificates;
  private final WhoAnswers whoAnswers;
  private final Acquaintance acquaintance;

  /**
   * @param timeout for each step
   */
  public ConnectionCheck(
      URI address,
      Duration timeout,
      Centre centre,
      BranchIdentity identity,
      Database database,
      BranchJournal journal,
      Clock clock) {
    this.centre = address;
    this.identity = identity;
    this.road = new Road(address, timeout);
    this.certificates = new Certificates(address, timeout);
    this.whoAnswers = new WhoAnswers(address, timeout);
    this.acquaintance = new Acquaintance(centre, database, journal, clock, timeout);
  }

  /**
   * Returns after the last finding, or soon after somebody stopped it.
   *
   * @param told each finding as soon as it is known, in the caller's thread
   */
  public void run(Patience patience, Consumer<Finding> told) {
    List<Function<Patience, Finding>> steps =
        List.of(_ -> address(), road::name, road::reach, certificates::look, whoAnswers::look);
    try {
      for (Function<Patience, Finding> step : steps) {
        Finding finding = step.apply(patience);
        told.accept(finding);
        if (finding.endsTheCheck()) {
          return;
        }
      }
      if (identity.credential().isEmpty()) {
        told.accept(Finding.of(Step.CREDENTIAL, Verdict.NOT_ENROLLED));
      } else {
        acquaintance.look(patience, told);
      }
    } catch (CancellationException e) {
      if (!patience.isStopped()) {
        throw e;
      }
    }
  }

  private Finding address() {
    String host = centre.getHost();
    return host == null || host.isBlank()
        ? Finding.of(Step.ADDRESS, Verdict.NO_ADDRESS)
        : Finding.of(Step.ADDRESS, Verdict.ADDRESS_FINE, centre.toString());
  }
}
