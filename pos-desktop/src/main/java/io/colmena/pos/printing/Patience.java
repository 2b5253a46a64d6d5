package io.colmena.pos.printing;

import java.time.Duration;

/**
 * How long a printer may take.
 *
 * @param connect until it answers
 * @param write until it takes more of a document
 * @param farewell until it has said what it wanted to say at the end; most say nothing
 */
record Patience(Duration connect, Duration write, Duration farewell) {
  static final Patience USUAL =
      new Patience(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(1));
}
