package io.colmena.shared.wire;

import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a batch; the entries follow, one canonical line each.
 *
 * @param after the head that the first entry continues
 * @param head the head after the last entry: the centre computes the chain itself and compares
 * @param state how far the branch's whole journal reached when this was sent
 * @param run identifies the sync run for the log, or null
 */
public record BatchHeader(
    int protocol,
    BranchCode branch,
    Head after,
    Head head,
    BranchState state,
    @Nullable String run) {

  /**
   * What the branch said about itself: with it the centre knows up to when its figures are
   * complete.
   *
   * @param sequence of the last entry in the branch's journal
   * @param at when it was read, in the centre's time as the branch estimates it
   * @param hash the chain's value there, when the branch asks for the centre's head; null from
   *     older branches and in a batch, whose chain tells more
   */
  public record BranchState(long sequence, Instant at, @Nullable Hash hash) {
    public BranchState(long sequence, Instant at) {
      this(sequence, at, null);
    }
  }
}
