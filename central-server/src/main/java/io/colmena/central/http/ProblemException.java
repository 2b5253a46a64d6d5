package io.colmena.central.http;

import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.Problem;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem document (RFC 9457). */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.detail(), null, false, false); // expected: no stack trace
    this.problem = problem;
  }

  public static ProblemException of(int status, String title, String detail, String code) {
    return new ProblemException(
        new Problem("about:blank", title, status, detail, code, null, null));
  }

  public static ProblemException of(
      String type, String title, int status, String detail, String code, @Nullable Head head) {
    return new ProblemException(new Problem(type, title, status, detail, code, null, head));
  }

  public static ProblemException badRequest(String detail) {
    return of(400, "Bad request", detail, "REQ-1");
  }

  public Problem problem() {
    return problem;
  }
}
