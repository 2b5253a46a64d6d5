package io.colmena.central.http;

import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document (RFC 9457). */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final Duration retryAfter;

  public ProblemException(Problem problem) {
    this(problem, Duration.ZERO);
  }

  private ProblemException(Problem problem, Duration retryAfter) {
    super(problem.detail(), null, false, false); // expected: no stack trace
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  public static ProblemException of(int status, String title, String detail, String code) {
    return new ProblemException(
        new Problem("about:blank", title, status, detail, code, null, null));
  }

  public static ProblemException of(
      String type, String title, int status, String detail, String code, @Nullable Head head) {
    return new ProblemException(new Problem(type, title, status, detail, code, null, head));
  }

  /** The same request may succeed once the time has passed. */
  static ProblemException tooManyAttempts(Duration wait) {
    Duration seconds = Duration.ofSeconds(wait.toSeconds() + 1);
    return new ProblemException(
        new Problem(
            "about:blank",
            "Too many attempts",
            429,
            "too many failed attempts; try again in " + seconds.toSeconds() + " s",
            "AUT-3",
            null,
            null),
        seconds);
  }

  public static ProblemException badRequest(String detail) {
    return of(400, "Bad request", detail, "REQ-1");
  }

  public Problem problem() {
    return problem;
  }

  /** How long to wait before trying again, in whole seconds; zero where waiting does not help. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
