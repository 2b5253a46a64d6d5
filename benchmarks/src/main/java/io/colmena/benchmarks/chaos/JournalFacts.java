package io.colmena.benchmarks.chaos;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.journal.JournalEntry;
import java.time.Instant;
import java.util.List;

/** A journal's facts, in their order. */
final class JournalFacts {
  /** One of them, and when it is said to have happened. */
  record Dated(long sequence, Instant at, Fact fact) {}

  private JournalFacts() {}

  /** The lines of a branch's journal. */
  static List<String> lines(Transaction tx) {
    return tx.query("select entry from journal order by sequence").mapTo(String.class).list();
  }

  static List<Dated> dated(List<String> lines) {
    return lines.stream().map(JournalFacts::dated).toList();
  }

  static List<Fact> of(List<String> lines) {
    return dated(lines).stream().map(Dated::fact).toList();
  }

  private static Dated dated(String line) {
    JournalEntry entry = JournalEntry.parse(line);
    Fact fact = FactKind.find(entry.kind(), entry.version()).orElseThrow().read(entry.payload());
    return new Dated(entry.sequence(), entry.occurredAt(), fact);
  }
}
