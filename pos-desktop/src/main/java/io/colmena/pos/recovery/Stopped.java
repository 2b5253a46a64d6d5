package io.colmena.pos.recovery;

import io.colmena.pos.recovery.RecoveryResult.Busy;
import io.colmena.pos.recovery.RecoveryResult.Refused;
import io.colmena.pos.recovery.RecoveryResult.Unreachable;
import org.jspecify.annotations.Nullable;

/** Ends the reading of the centre's history; says why. */
final class Stopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RecoveryResult.Failed result;

  private Stopped(String reason, RecoveryResult.Failed result) {
    super(reason);
    this.result = result;
  }

  static Stopped unreachable(String reason) {
    return new Stopped(reason, new Unreachable(reason));
  }

  static Stopped busy(String reason) {
    return new Stopped(reason, new Busy(reason));
  }

  static Stopped refused(String reason) {
    return refused(reason, null);
  }

  static Stopped refused(String reason, @Nullable String code) {
    return new Stopped(reason, new Refused(reason, code));
  }

  RecoveryResult.Failed result() {
    return result;
  }
}
