package io.colmena.benchmarks.chaos;

import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a shop was told to be written down, other than sales: drawers opened, moved and counted,
 * goods taken back, people changed, approvals. Each is known by the journal entry that first told
 * of it, whatever number and wording it gets when a history is taken back.
 */
final class Promises {
  private final Map<Hash, Promise> made = new LinkedHashMap<>();

  /**
   * @param content of the entry, for one that two copies wrote alike
   */
  private record Promise(String words, String content) {}

  /**
   * Called when writing it down returned.
   *
   * @return what is wrong, if it is not in the journal now
   */
  Optional<String> made(Database database, FactKind kind, String id) {
    return database
        .read(tx -> entry(tx, kind.journalName(), id))
        .map(entry -> {
          made.put(entry.identity(), new Promise(entry.words(), entry.content()));
          return Optional.<String>empty();
        })
        .orElseGet(() -> Optional.of("it was written down and is not there: " + kind + " " + id));
  }

  private static Optional<Entry> entry(Transaction tx, String kind, String id) {
    return newest(tx, kind, id)
        .or(() ->
            tx
                .query("select present_id from renumbered where former_id = :id and kind = :kind")
                .bind("id", id)
                .bind("kind", kind)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(present -> newest(tx, kind, present).stream())
                .findFirst());
  }

  private static Optional<Entry> newest(Transaction tx, String kind, String id) {
    return tx
        .query(
            """
            select hash, entry from journal where kind = :kind and entity_id = :id
            order by sequence desc
            """)
        .bind("kind", kind)
        .bind("id", id)
        .map((rs, _) -> Entry.of(rs.getString(2), Hash.of(rs.getBytes(1))))
        .list()
        .stream()
        .findFirst();
  }

  /**
   * @param identity of what it tells, however often that is told again
   */
  private record Entry(Hash identity, String words, String content) {
    static Entry of(String line, Hash hash) {
      JournalEntry entry = JournalEntry.parse(line);
      String words = entry.kind() + " " + entry.entityId();
      Hash first = entry.retells();
      return new Entry(first == null ? hash : first, words, words + " " + entry.payload());
    }
  }

  /** Those that a journal does not keep. */
  List<String> missingIn(List<String> journal) {
    Set<Hash> identities = new HashSet<>();
    Set<String> contents = new HashSet<>();
    Chain chain = new Chain(Head.EMPTY);
    for (String line : journal) {
      Entry entry = Entry.of(line, chain.append(line.getBytes(StandardCharsets.UTF_8)).hash());
      identities.add(entry.identity());
      contents.add(entry.content());
    }
    List<String> missing = new ArrayList<>();
    made.forEach((identity, promise) -> {
      if (!identities.contains(identity) && !contents.contains(promise.content())) {
        missing.add(promise.words());
      }
    });
    return missing;
  }

  Promises copy() {
    Promises copy = new Promises();
    copy.made.putAll(made);
    return copy;
  }

  /** The shop went back in time. */
  void areThoseOf(Promises earlier) {
    Map<Hash, Promise> kept = Map.copyOf(earlier.made);
    made.clear();
    made.putAll(kept);
  }
}
