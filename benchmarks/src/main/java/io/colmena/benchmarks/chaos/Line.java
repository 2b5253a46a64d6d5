package io.colmena.benchmarks.chaos;

import io.colmena.central.tokens.AccessTokens;
import io.colmena.pos.reconciliation.ReconciliationCentre;
import io.colmena.pos.sync.Centre;
import io.colmena.pos.sync.CentreRefused;
import io.colmena.pos.sync.CentreUnreachable;
import io.colmena.pos.sync.FetchResult;
import io.colmena.pos.sync.PushResult;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.JournalBatch;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The centre as one running till sees it. It treats access tokens as {@code CentreClient} does;
 * what a token is worth, the centre's own {@link AccessTokens} say.
 */
final class Line implements Centre, ReconciliationCentre {
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
    till.shop().sends(JournalBatch.unpack(batch, Protocol.MOST_PLAIN_BYTES));
    return ask(new Message.Push(batch));
  }

  @Override
  public PushResult reportFork(Head own, Head held) {
    return ask(new Message.ReportFork(own, held));
  }

  @Override
  public FetchResult fetch(long after) {
    return switch (authorizedAtLast(new Message.Fetch(after))) {
      case Answer.Part part -> new FetchResult.Batch(part.batch());
      case Answer.Said(PushResult.Unreachable lost) -> new FetchResult.Unreachable(lost.reason());
      case Answer.Said(PushResult.Refused no) -> new FetchResult.Refused(no.reason(), no.code());
      case Answer other -> new FetchResult.Unreachable("not what was asked for: " + other);
    };
  }

  @Override
  public ReconciliationAnswer reconcile(ReconciliationRequest request)
      throws CentreUnreachable, CentreRefused {
    return switch (authorizedAtLast(new Message.Compare(request))) {
      case Answer.Compared compared -> compared.answer();
      case Answer.Said(PushResult.Refused no) ->
          throw new CentreRefused(
              new Problem(
                  "about:blank",
                  "Refused",
                  409,
                  no.reason(),
                  Objects.requireNonNullElse(no.code(), "?"),
                  null,
                  null));
      case Answer other -> throw new CentreUnreachable("not compared: " + other);
    };
  }

  private PushResult ask(Message message) {
    Instant asked = till.clock().instant();
    return switch (authorizedAtLast(message)) {
      case Answer.Said(PushResult.Acknowledged held) ->
          new PushResult.Acknowledged(
              held.answer(), Duration.between(asked, till.clock().instant()));
      case Answer.Said said -> said.result();
      case Answer.Part _, Answer.Compared _ -> new PushResult.Unreachable("not what was asked for");
    };
  }

  private Answer authorizedAtLast(Message message) {
    Answer answer = authorized(message);
    if (CentreNode.NOT_AUTHORIZED.equals(answer)) {
      token = null;
      answer = authorized(message);
    }
    return answer;
  }

  private Answer authorized(Message message) {
    AccessToken held = token;
    if (held == null || !till.clock().instant().isBefore(held.expiresAt().minus(MARGIN))) {
      String credential = till.credential();
      Optional<AccessToken> fresh =
          process.waits(() -> network.fetchToken(till.shop(), credential));
      if (fresh.isEmpty()) {
        return Answer.unreachable("no token to be had");
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
