package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Head;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/sync/head}, and the answer to every batch: what the centre holds of a branch,
 * on disk.
 *
 * @param epoch of the last entry held, 1 if none
 * @param time the centre's clock, from which the branch measures its own offset
 * @param quarantined how many of the branch's entries the centre has set aside; null in the answer
 *     to a batch and from older centres
 */
public record HeadAnswer(
    int protocol,
    BranchCode branch,
    int epoch,
    Head head,
    Instant time,
    @Nullable Long quarantined) {
  public HeadAnswer(int protocol, BranchCode branch, int epoch, Head head, Instant time) {
    this(protocol, branch, epoch, head, time, null);
  }
}
