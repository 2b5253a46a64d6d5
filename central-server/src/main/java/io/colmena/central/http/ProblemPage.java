package io.colmena.central.http;

import io.colmena.shared.wire.Problem;
import io.javalin.http.Context;

/** Shows a problem to a person with a browser. */
@FunctionalInterface
public interface ProblemPage {
  /**
   * The status is set already; this writes the page, or leads the person to where she can go on.
   */
  void show(Context ctx, Problem problem);
}
