package io.colmena.central.projection;

import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import java.util.List;

/** Where the projector gets a branch's entries from. */
public interface JournalReader {
  /**
   * The entries that follow one, in order, without a gap.
   *
   * @param tx in which the reader may look
   * @param after the sequence of the entry before the first
   * @return empty if the centre holds no more
   */
  List<ReadEntry> after(Transaction tx, BranchCode branch, long after);

  /**
   * One entry that the centre holds.
   *
   * @param tx in which the reader may look
   */
  ReadEntry at(Transaction tx, BranchCode branch, long sequence);

  /** More of a branch has come, and will be asked for soon. Returns at once. */
  default void prepare(BranchCode branch) {}
}
