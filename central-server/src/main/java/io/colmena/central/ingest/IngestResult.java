package io.colmena.central.ingest;

import io.colmena.shared.journal.Head;

/** What became of a batch. */
public sealed interface IngestResult {
  /** Everything up to this head is committed and on disk. */
  record Held(int epoch, Head head) implements IngestResult {}

  /** The batch begins behind the end of what is held: the branch should begin there. */
  record Gap(Head head) implements IngestResult {}

  /**
   * The branch's chain is not the one that is held. Nothing was stored.
   *
   * @param isOfAnEarlierEpoch the branch has taken its history back since: a batch that comes late
   *     says nothing of how the branch is now
   */
  record Fork(Head head, String detail, boolean isOfAnEarlierEpoch) implements IngestResult {}

  /** The batch is of a version of the protocol that is not spoken here. Nothing was stored. */
  record Unspoken(String detail) implements IngestResult {}

  /** The batch is not what it says it is. Nothing was stored. */
  record Lie(String detail) implements IngestResult {}
}
