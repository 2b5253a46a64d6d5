package io.colmena.benchmarks.chaos;

import io.colmena.pos.sync.PushResult;
import io.colmena.shared.wire.ReconciliationAnswer;
import java.util.Arrays;

/** What comes back to a branch that asked, or what it hears in its place. */
sealed interface Answer {
  /** A head, a refusal, or nothing. */
  record Said(PushResult result) implements Answer {}

  /** What the centre's tables say of the days. */
  record Compared(ReconciliationAnswer answer) implements Answer {}

  /** A stored batch of the branch's own history, whole or not. */
  final class Part implements Answer {
    private final byte[] batch;

    Part(byte[] batch) {
      this.batch = batch.clone();
    }

    byte[] batch() {
      return batch.clone();
    }

    /** As it arrives when the connection breaks in the middle. */
    Part cut(Chance chance) {
      return new Part(Arrays.copyOf(batch, chance.below(batch.length)));
    }
  }

  static Answer unreachable(String reason) {
    return new Said(new PushResult.Unreachable(reason));
  }

  static Answer refused(String reason, String code) {
    return new Said(new PushResult.Refused(reason, code));
  }
}
