package io.colmena.benchmarks.checkout;

import io.colmena.database.Database;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A sale that a checkout committed, with all that it wrote ready to be written again.
 *
 * @param line its journal entry as text
 */
record WrittenSale(Sale sale, JournalEntry entry, String line, Hash hash) {
  /** All of a branch, in order. */
  static List<WrittenSale> in(Database database) {
    return database.read(tx ->
        tx.query("select entry, hash from journal where kind = :kind order by sequence")
            .bind("kind", FactKind.SALE_RECORDED.journalName())
            .map((rs, _) -> of(rs.getString(1), Hash.of(rs.getBytes(2))))
            .list());
  }

  /** The newest of a branch. */
  static WrittenSale latest(Database database) {
    return database.read(tx ->
        tx.query(
                """
                select entry, hash from journal
                where sequence = (select sequence from journal_head) and kind = :kind
                """)
            .bind("kind", FactKind.SALE_RECORDED.journalName())
            .map((rs, _) -> of(rs.getString(1), Hash.of(rs.getBytes(2))))
            .one());
  }

  /** One that follows the end of a journal. */
  static WrittenSale following(Chain journal, BranchCode branch, Sale sale) {
    JournalEntry entry =
        new JournalEntry(
            branch,
            1,
            journal.head().sequence() + 1,
            sale.kind().journalName(),
            sale.kind().version(),
            sale.entityId(),
            sale.soldAt(),
            0,
            Json.tree(sale));
    String line = entry.line();
    return new WrittenSale(
        sale, entry, line, journal.append(line.getBytes(StandardCharsets.UTF_8)).hash());
  }

  private static WrittenSale of(String line, Hash hash) {
    JournalEntry entry = JournalEntry.parse(line);
    return new WrittenSale((Sale) FactKind.SALE_RECORDED.read(entry.payload()), entry, line, hash);
  }
}
