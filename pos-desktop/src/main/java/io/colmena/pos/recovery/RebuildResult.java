package io.colmena.pos.recovery;

import io.colmena.pos.recovery.RecoveryResult.Unread;
import io.colmena.shared.journal.Head;
import java.util.List;

/** What came of filling an empty database from the centre. */
public sealed interface RebuildResult permits RebuildResult.Rebuilt, RecoveryResult.Failed {
  /**
   * The branch has everything that the centre has of it, and may sell.
   *
   * @param taken entries that came from the centre
   * @param unread those of them that could not be turned into tables; the centre has them in
   *     quarantine
   * @param withoutPassword who cannot log in before somebody gives them a password: passwords never
   *     travel
   */
  record Rebuilt(long taken, List<Unread> unread, List<String> withoutPassword, Head head)
      implements RebuildResult {}
}
