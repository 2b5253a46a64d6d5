package io.colmena.system;

import io.colmena.pos.recovery.Recovery;
import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.CentreClient;
import io.colmena.pos.sync.FetchResult;
import io.colmena.pos.sync.PushResult;
import io.colmena.pos.sync.SyncProcess;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.system.Shops.Shop;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The centre as a second till of a shop sees it, to which something happens while it fetches. */
final class SlowCentre implements Centre {
  private final Shop shop;
  private final Clock clock;
  private final CentreClient real;
  private Runnable meanwhile = () -> {};

  SlowCentre(Shop shop, URI url, Clock clock) {
    this.shop = shop;
    this.clock = clock;
    this.real =
        new CentreClient(
            shop.branch().identity().branch(),
            url,
            Duration.ofSeconds(20),
            shop.branch().identity()::credential,
            clock);
  }

  /** Happens once, before the answer to the next part of the history comes. */
  void meanwhile(Runnable work) {
    meanwhile = work;
  }

  /** Of the second till. */
  Recovery recovery() {
    return new Recovery(
        shop.branch().database(),
        shop.branch().journal(),
        shop.branch().identity().branch(),
        this,
        clock,
        SyncProcess.here());
  }

  @Override
  public FetchResult fetch(long after) {
    FetchResult answer = real.fetch(after);
    Runnable now = meanwhile;
    meanwhile = () -> {};
    now.run();
    return answer;
  }

  @Override
  public PushResult head(BatchHeader.BranchState state, String run) {
    return real.head(state, run);
  }

  @Override
  public PushResult push(byte[] batch) {
    return real.push(batch);
  }

  @Override
  public PushResult reportFork(Head own, Head held) {
    return real.reportFork(own, held);
  }
}
