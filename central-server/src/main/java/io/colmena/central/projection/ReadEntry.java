package io.colmena.central.projection;

import io.colmena.shared.facts.Fact;
import io.colmena.shared.journal.ReceivedEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of a branch's journal, read once, before anything is written.
 *
 * @param entry what stands around the payload, if that can be read
 * @param fact what it tells, or empty
 * @param fault why there is no fact; empty if there is one
 * @param completeUpTo set on the last entry of a batch that held all that the branch had by then
 */
public record ReadEntry(
    long sequence,
    Optional<ReceivedEntry> entry,
    Optional<Fact> fact,
    String fault,
    Optional<Instant> completeUpTo) {
  /** Whether the branch had no more when it told this. */
  boolean isLast() {
    return completeUpTo.isPresent();
  }
}
