package io.colmena.pos.sync;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.AccessToken;
import io.colmena.shared.wire.BatchHeader;
import io.colmena.shared.wire.ChangesAnswer;
import io.colmena.shared.wire.EnrolAnswer;
import io.colmena.shared.wire.EnrolRequest;
import io.colmena.shared.wire.ForkReport;
import io.colmena.shared.wire.HeadAnswer;
import io.colmena.shared.wire.Problem;
import io.colmena.shared.wire.Protocol;
import io.colmena.shared.wire.QuarantineAnswer;
import io.colmena.shared.wire.ReconciliationAnswer;
import io.colmena.shared.wire.ReconciliationRequest;
import io.colmena.shared.wire.SealKeysAnswer;
import io.colmena.shared.wire.TokenRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
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
  /** What a clock that is set at all may say. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

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
    this(branch, new CentreHttp(centre, timeout), credential, clock);
  }

  /**
   * One of many branches in a process, as a benchmark plays them: a client of its own for each
   * would be a thread each.
   *
   * @param shared made by {@link #sharedHttp}, and closed by the caller
   */
  public CentreClient(
      BranchCode branch,
      URI centre,
      Duration timeout,
      Supplier<Optional<String>> credential,
      Clock clock,
      HttpClient shared) {
    this(branch, new CentreHttp(shared, centre, timeout), credential, clock);
  }

  private CentreClient(
      BranchCode branch, CentreHttp http, Supplier<Optional<String>> credential, Clock clock) {
    this.branch = branch;
    this.credential = credential;
    this.http = http;
    this.clock = clock;
  }

  /** What many clients of one process can share. */
  public static HttpClient sharedHttp(Duration timeout) {
    return CentreHttp.client(timeout);
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
            + run
            + (state.hash() == null ? "" : "&hash=" + state.hash());
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

  @Override
  public PushResult reportFork(Head own, Head held) {
    return ask(() ->
        http.to("/api/v1/sync/fork")
            .header("Content-Type", "application/json")
            .POST(CentreHttp.json(new ForkReport(Protocol.VERSION, branch, own, held))));
  }

  @Override
  public FetchResult fetch(long after) {
    String path = "/api/v1/sync/journal?after=" + after;
    try {
      return new FetchResult.Batch(
          authorized(() -> http.to(path).header("Accept-Encoding", "gzip").GET(), http::batch));
    } catch (CentreUnreachable e) {
      return new FetchResult.Unreachable(String.valueOf(e.getMessage()));
    } catch (CentreRefused e) {
      return new FetchResult.Refused(e.problem().detail(), e.problem().code());
    }
  }

  /** Compares days; what the centre refuses is not tried again. */
  public ReconciliationAnswer reconcile(ReconciliationRequest request)
      throws CentreUnreachable, CentreRefused {
    return authorized(
        () ->
            http.to("/api/v1/sync/reconciliation")
                .header("Content-Type", "application/json")
                .POST(CentreHttp.json(request)),
        message -> http.exchange(message, ReconciliationAnswer.class));
  }

  /**
   * What of this branch the centre has set aside, a page at a time.
   *
   * @param after the last entry of the page before, or 0
   */
  public QuarantineAnswer quarantine(long after) throws CentreUnreachable, CentreRefused {
    QuarantineAnswer answer =
        authorized(
            () -> http.to("/api/v1/sync/quarantine?after=" + after).GET(),
            message -> http.exchange(message, QuarantineAnswer.class));
    if (!branch.equals(answer.branch()) || answer.entries() == null) {
      throw new CentreUnreachable("the answer is not about the branch " + branch);
    }
    return answer;
  }

  /**
   * The public keys of all branches' receipts.
   *
   * @param known names those that are here already
   */
  public SealKeysAnswer sealKeys(String known) throws CentreUnreachable, CentreRefused {
    return authorized(
        () -> http.to("/api/v1/sync/seal-keys?known=" + known).GET(),
        message -> http.exchange(message, SealKeysAnswer.class));
  }

  /**
   * What the chain decided after some change.
   *
   * @param after the last change that is here, or 0
   */
  public ChangesAnswer changes(long after) throws CentreUnreachable, CentreRefused {
    return changes(after, Duration.ZERO);
  }

  /**
   * The same, answered as soon as something is new.
   *
   * @param wait after which the centre answers in any case, in whole seconds
   */
  public ChangesAnswer changes(long after, Duration wait) throws CentreUnreachable, CentreRefused {
    String waiting = wait.isPositive() ? "&wait=" + wait.toSeconds() : "";
    return authorized(
        () -> http.to("/api/v1/sync/changes?after=" + after + waiting).GET(),
        message -> http.exchange(message, ChangesAnswer.class));
  }

  private PushResult ask(Supplier<HttpRequest.Builder> request) {
    try {
      return authorized(request, this::head);
    } catch (CentreUnreachable e) {
      return new PushResult.Unreachable(String.valueOf(e.getMessage()));
    } catch (CentreRefused e) {
      return refused(e.problem());
    }
  }

  /** How an exchange is done and its answer read. */
  @FunctionalInterface
  private interface Exchange<T> {
    T of(HttpRequest request) throws CentreUnreachable, CentreRefused;
  }

  private PushResult head(HttpRequest request) throws CentreUnreachable, CentreRefused {
    long begun = System.nanoTime();
    HeadAnswer answer = http.exchange(request, HeadAnswer.class);
    if (answer.head() == null || !branch.equals(answer.branch()) || answer.time() == null) {
      throw new CentreUnreachable("the answer is not about the branch " + branch);
    }
    if (answer.time().isBefore(Instant.EPOCH) || answer.time().isAfter(LATEST)) {
      throw new CentreUnreachable("the centre's clock cannot be right: " + answer.time());
    }
    return new PushResult.Acknowledged(answer, Duration.ofNanos(System.nanoTime() - begun));
  }

  /** A token that is not accepted any more is renewed once. */
  private <T> T authorized(Supplier<HttpRequest.Builder> request, Exchange<T> exchange)
      throws CentreUnreachable, CentreRefused {
    try {
      return exchange.of(withToken(request));
    } catch (CentreRefused e) {
      if (e.problem().status() != 401) {
        throw e;
      }
      forgetToken();
      return exchange.of(withToken(request));
    }
  }

  private HttpRequest withToken(Supplier<HttpRequest.Builder> request)
      throws CentreUnreachable, CentreRefused {
    return request.get().header("Authorization", "Bearer " + token()).build();
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
