package io.colmena.pos.recovery;

/** Ends a recovery before it changed anything; says with what result. */
final class Stopped extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient RecoveryResult result;

  private Stopped(String reason, RecoveryResult result) {
    super(reason);
    this.result = result;
  }

  static Stopped unreachable(String reason) {
    return new Stopped(reason, new RecoveryResult.Unreachable(reason));
  }

  static Stopped refused(String reason) {
    return new Stopped(reason, new RecoveryResult.Refused(reason, null));
  }

  RecoveryResult result() {
    return result;
  }
}
