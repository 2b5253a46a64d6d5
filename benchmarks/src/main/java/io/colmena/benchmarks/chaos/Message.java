package io.colmena.benchmarks.chaos;

import io.colmena.shared.wire.BatchHeader.BranchState;

/** What a branch asks the centre. */
sealed interface Message {
  record AskHead(BranchState state) implements Message {}

  record Push(byte[] batch) implements Message {
    /** As it arrives when the connection breaks in the middle. */
    Push cut(int length) {
      return new Push(java.util.Arrays.copyOf(batch, length));
    }
  }
}
