package io.colmena.pos.recovery;

import io.colmena.pos.recovery.CentreHistory.Held;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.JournalEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the centre's part of the history tells of, to find what the branch would tell twice. */
final class CentreFacts {
  private final Map<Hash, JournalEntry> byIdentity = new HashMap<>();
  private final Map<String, JournalEntry> byEntity = new HashMap<>();

  CentreFacts(List<Held> history) {
    for (Held held : history) {
      JournalEntry entry = held.entry();
      byIdentity.put(held.head().hash(), entry);
      if (entry.retells() != null) {
        byIdentity.put(entry.retells(), entry);
      }
      byEntity.put(key(entry), entry);
    }
  }

  private static String key(JournalEntry entry) {
    return entry.kind() + "/" + entry.version() + "/" + entry.entityId();
  }

  /**
   * The entry that tells of the same: the very entry told again, or one with the same identifier
   * and the same content.
   */
  Optional<JournalEntry> same(Hash identity, JournalEntry own) {
    JournalEntry again = byIdentity.get(identity);
    if (again != null) {
      return Optional.of(again);
    }
    @Nullable JournalEntry equal = byEntity.get(key(own));
    return Optional.ofNullable(equal).filter(entry -> entry.payload().equals(own.payload()));
  }
}
