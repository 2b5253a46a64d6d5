package io.colmena.pos.sync;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.EnrolRequest;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import io.colmena.shared.wire.TokenRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Speaks to the centre for one branch: enrolment, access tokens, heads and batches. */
public final class CentreClient implements Centre, AutoCloseable {
  /** A token is renewed this long before it expires, so that it does not expire on the way. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final BranchCode branch;
  private final Supplier<Optional<String>> credential;
  private final CentreHttp http;
  private final Clock clock;
  private @Nullable Token token;

  /** When a token stops being used, by our own monotonic view of the clock that is set wrong. */
  private record Token(String text, Instant renewAt) {}

  public CentreClient(
      BranchCode branch,
      URI centre,
      Duration timeout,
      Supplier<Optional<String>> credential,
      Clock clock) {
    this.branch = branch;
    this.credential = credential;
    this.http = new CentreHttp(centre, timeout);
    this.clock = clock;
  }

  /**
   * Trades a one-time code for a credential.
   *
   * @throws CentreRefused if the code is wrong, used or expired
   */
  public EnrolAnswer enrol(String code, String device) throws CentreUnreachable, CentreRefused {
    return http.exchange(
        http.to("/api/v1/enrol")
            .header("Content-Type", "application/json")
            .POST(CentreHttp.json(new EnrolRequest(branch, code, device)))
            .build(),
        EnrolAnswer.class);
  }

  @Override
  public PushResult head(BatchHeader.BranchState state, String run) {
    String path =
        "/api/v1/sync/head?sequence="
            + state.sequence()
            + "&at="
            + URLEncoder.encode(state.at().toString(), StandardCharsets.UTF_8)
            + "&run="
            + run;
    return ask(() -> http.to(path).GET());
  }

  @Override
  public PushResult push(byte[] batch) {
    return ask(() ->
        http.to("/api/v1/sync/journal")
            .header("Content-Type", Protocol.BATCH_TYPE)
            .header("Content-Encoding", "gzip")
            .POST(HttpRequest.BodyPublishers.ofByteArray(batch)));
  }

  /** Compares days; what the centre refuses is not tried again. */
  public ReconciliationAnswer reconcile(ReconciliationRequest request)
      throws CentreUnreachable, CentreRefused {
    return authorized(
            () ->
                http.to("/api/v1/sync/reconciliation")
                    .header("Content-Type", "application/json")
                    .POST(CentreHttp.json(request)),
            ReconciliationAnswer.class,
            true)
        .answer();
  }

  private PushResult ask(Supplier<HttpRequest.Builder> request) {
    try {
      Timed<HeadAnswer> timed = authorized(request, HeadAnswer.class, true);
      HeadAnswer answer = timed.answer();
      if (answer.head() == null || !branch.equals(answer.branch()) || answer.time() == null) {
        throw new CentreUnreachable("the answer is not about the branch " + branch);
      }
      return new PushResult.Acknowledged(answer, timed.took());
    } catch (CentreUnreachable e) {
      return new PushResult.Unreachable(String.valueOf(e.getMessage()));
    } catch (CentreRefused e) {
      return refused(e.problem());
    }
  }

  /** An answer, and how long it took without what came before it. */
  private record Timed<T>(T answer, Duration took) {}

  private <T> Timed<T> authorized(
      Supplier<HttpRequest.Builder> request, Class<T> type, boolean mayRenew)
      throws CentreUnreachable, CentreRefused {
    String bearer = "Bearer " + token();
    long begun = System.nanoTime();
    try {
      T answer = http.exchange(request.get().header("Authorization", bearer).build(), type);
      return new Timed<>(answer, Duration.ofNanos(System.nanoTime() - begun));
    } catch (CentreRefused e) {
      if (e.problem().status() == 401 && mayRenew) {
        forgetToken();
        return authorized(request, type, false);
      }
      throw e;
    }
  }

  private static PushResult refused(Problem problem) {
    if (Problem.TYPE_FORK.equals(problem.type())) {
      return new PushResult.Forked(problem.detail());
    }
    if (problem.status() == 413) {
      return new PushResult.TooLarge(problem.detail());
    }
    return new PushResult.Refused(problem.detail(), problem.code());
  }

  private synchronized void forgetToken() {
    token = null;
  }

  private synchronized String token() throws CentreUnreachable, CentreRefused {
    Token held = token;
    if (held == null || !clock.instant().isBefore(held.renewAt())) {
      held = fetchToken();
      token = held;
    }
    return held.text();
  }

  private Token fetchToken() throws CentreUnreachable, CentreRefused {
    String secret = credential.get().orElseThrow(CentreClient::notEnrolled);
    AccessToken answer =
        http.exchange(
            http.to("/api/v1/token")
                .header("Content-Type", "application/json")
                .POST(CentreHttp.json(new TokenRequest(branch, secret)))
                .build(),
            AccessToken.class);
    // A clock that is set wrong here makes us renew too early or be told 401: both are harmless.
    return new Token(answer.accessToken(), answer.expiresAt().minus(MARGIN));
  }

  private static CentreRefused notEnrolled() {
    return new CentreRefused(
        new Problem(
            Problem.TYPE_ENROLMENT,
            "Not enrolled",
            401,
            "this branch is not enrolled yet: use the code that the centre gave for it",
            "ENR-1",
            null,
            null));
  }

  @Override
  public void close() {
    http.close();
  }
}
