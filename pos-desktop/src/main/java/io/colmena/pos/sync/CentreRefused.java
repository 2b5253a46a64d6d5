package io.colmena.pos.sync;

import io.colmena.shared.wire.Problem;

/** The centre understood and said no. */
public final class CentreRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public CentreRefused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
