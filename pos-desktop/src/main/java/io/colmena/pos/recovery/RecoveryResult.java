package io.colmena.pos.recovery;

import io.colmena.shared.journal.Head;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of taking the history back. */
public sealed interface RecoveryResult {
  /**
   * The branch has the centre's history, and what only it had follows under a new epoch.
   *
   * @param common the last entry that both histories had
   * @param taken entries that came from the centre
   * @param kept entries that only the branch had and that are told again
   * @param known entries that only the branch had, but whose facts the centre had already
   * @param unread numbers of the centre's entries that are in the journal but could not be turned
   *     into tables; the centre has them in quarantine
   */
  record Recovered(
      long common,
      Head lost,
      long taken,
      long kept,
      long known,
      int epoch,
      List<Renumbered> renumbered,
      List<Unread> unread,
      Head head)
      implements RecoveryResult {}

  /** Something whose identifier the centre knows as another's. */
  record Renumbered(String kind, String formerId, String id) {}

  /** An entry that could not be turned into tables, and why. */
  record Unread(long sequence, String reason) {}

  /** The centre's head is a point of this journal: there is nothing to take back. */
  record NotForked(Head own, Head held) implements RecoveryResult {}

  /** Why it could not be done; what was there stays as it was. */
  sealed interface Failed extends RecoveryResult, RebuildResult {
    String reason();
  }

  /** The centre cannot be reached. */
  record Unreachable(String reason) implements Failed {}

  /** It cannot be done as things are. */
  record Refused(String reason, @Nullable String code) implements Failed {}

  /** Somebody synchronises this branch at the moment. */
  record Busy(String reason) implements Failed {}
}
