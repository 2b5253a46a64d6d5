package io.colmena.benchmarks.chaos;

import io.colmena.shared.journal.Head;
import io.colmena.shared.wire.BatchHeader.BranchState;
import io.colmena.shared.wire.ReconciliationRequest;
import java.util.Arrays;

/** What a branch asks the centre. */
sealed interface Message {
  record AskHead(BranchState state) implements Message {}

  /** That the branch's own history is not the one with that head. */
  record ReportFork(Head own, Head held) implements Message {}

  /** What the branch's tables say of some days, to be compared with the centre's. */
  record Compare(ReconciliationRequest request) implements Message {}

  /** For the part of the branch's own history that follows an entry. */
  record Fetch(long after) implements Message {}

  /** A packed batch, whole or not. */
  final class Push implements Message {
    private final byte[] batch;

    Push(byte[] batch) {
      this.batch = batch.clone();
    }

    byte[] batch() {
      return batch.clone();
    }

    /** As it arrives when the connection breaks in the middle. */
    Push cut(int length) {
      return new Push(Arrays.copyOf(batch, length));
    }
  }
}
