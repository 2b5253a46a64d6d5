package io.colmena.central.http;

import io.colmena.database.Throttle;
import java.time.Duration;

/** The throttle as requests meet it: too many failures are answered with 429. */
final class Attempts {
  private final Throttle throttle;

  Attempts(Throttle throttle) {
    this.throttle = throttle;
  }

  /**
   * @throws ProblemException if the subject still has to wait
   */
  void require(String subject) {
    Duration wait = throttle.wait(subject);
    if (wait.isPositive()) {
      throw ProblemException.tooManyAttempts(wait);
    }
  }

  void failed(String subject) {
    throttle.failed(subject);
  }

  void succeeded(String subject) {
    throttle.succeeded(subject);
  }
}
