package io.colmena.benchmarks.chaos;

import io.colmena.central.tokens.AccessTokens;
import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.FetchResult;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The centre as one running till sees it. It treats access tokens as {@code CentreClient} does;
 * what a token is worth, the centre's own {@link AccessTokens} say.
 */
final class Line implements Centre {
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Network network;
  private final Till till;
  private final SimulatedProcess process;
  private @Nullable AccessToken token;

  Line(Network network, Till till, SimulatedProcess process) {
    this.network = network;
    this.till = till;
    this.process = process;
  }

  @Override
  public PushResult head(BranchState state, String run) {
    return ask(new Message.AskHead(state));
  }

  @Override
  public PushResult push(byte[] batch) {
    till.shop().sends(JournalBatch.unpack(batch, Protocol.MOST_PLAIN_BYTES).header().head());
    return ask(new Message.Push(batch));
  }

  @Override
  public PushResult reportFork(Head own, Head held) {
    return ask(new Message.ReportFork(own, held));
  }

  /** Nobody here takes a history back: see {@link ForkRemedy}. */
  @Override
  public FetchResult fetch(long after) {
    return new FetchResult.Unreachable("the simulation does not fetch histories");
  }

  private PushResult ask(Message message) {
    Instant asked = till.clock().instant();
    PushResult result = authorized(message);
    if (CentreNode.NOT_AUTHORIZED.equals(result)) {
      token = null;
      result = authorized(message);
    }
    return result instanceof PushResult.Acknowledged held
        ? new PushResult.Acknowledged(
            held.answer(), Duration.between(asked, till.clock().instant()))
        : result;
  }

  private PushResult authorized(Message message) {
    AccessToken held = token;
    if (held == null || !till.clock().instant().isBefore(held.expiresAt().minus(MARGIN))) {
      String credential = till.credential();
      Optional<AccessToken> fresh =
          process.waits(() -> network.fetchToken(till.shop(), credential));
      if (fresh.isEmpty()) {
        return new PushResult.Unreachable("no token to be had");
      }
      held = fresh.get();
      token = held;
    }
    String bearer = held.accessToken();
    if (process.isInTransaction()) {
      throw new IllegalStateException("the network is used inside a transaction");
    }
    return process.waits(() -> network.carries(till.shop(), bearer, message));
  }
}
