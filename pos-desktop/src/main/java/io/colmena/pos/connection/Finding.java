package io.colmena.pos.connection;

import java.util.List;

/**
 * What came of a step.
 *
 * @param details what fills the places of its words: texts and whole numbers
 */
public record Finding(Step step, Verdict verdict, List<Object> details) {
  static Finding of(Step step, Verdict verdict, Object... details) {
    return new Finding(step, verdict, List.of(details));
  }

  /**
   * What comes later says nothing once this is wrong; a clock that is off alone does not matter.
   */
  boolean endsTheCheck() {
    return !verdict.isFine() && step != Step.CLOCK;
  }
}
