package io.colmena.pos.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.journal.Chain;
import io.colmena.shared.journal.Hash;
import io.colmena.shared.journal.Head;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.reconciliation.ClosingContent;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.ReturnContent;
import io.colmena.shared.reconciliation.SaleContent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the branch's own journal tells of a day: what its tables ought to say. */
final class ToldDay {
  private static final Set<FactKind> COMPARED =
      EnumSet.of(FactKind.SALE_RECORDED, FactKind.SALE_RETURNED, FactKind.CASH_SESSION_CLOSED);

  private final LocalDate day;
  private final Map<String, SaleContent> sales = new TreeMap<>();
  private final Map<String, ReturnContent> returns = new TreeMap<>();
  private final Map<String, ClosingContent> closings = new TreeMap<>();
  private final List<Finding> broken = new ArrayList<>();
  private @Nullable Head through;

  private ToldDay(LocalDate day) {
    this.day = day;
  }

  private record Row(long sequence, String line, Hash hash) {}

  static ToldDay read(Transaction tx, LocalDate day, JournalDays.Span span, long upTo) {
    ToldDay told = new ToldDay(day);
    List<Row> rows =
        tx.query(
                """
                select sequence, entry, hash from journal
                where sequence >= :first and sequence <= :last order by sequence
                """)
            .bind("first", span.first() - 1) // its hash is the one before the first
            .bind("last", Math.min(span.last(), upTo))
            .map((rs, _) -> new Row(rs.getLong(1), rs.getString(2), Hash.of(rs.getBytes(3))))
            .list();
    Head before = Head.EMPTY;
    for (Row row : rows) {
      if (row.sequence() >= span.first()) {
        told.hear(row, before);
      }
      before = new Head(row.sequence(), row.hash());
    }
    return told;
  }

  private void hear(Row row, Head before) {
    Head head = new Head(row.sequence(), row.hash());
    if (before.sequence() != row.sequence() - 1
        || !new Chain(before).append(row.line().getBytes(StandardCharsets.UTF_8)).equals(head)) {
      broken(row, "its content is not what its hash covers");
    }
    try {
      if (hear(JournalEntry.parse(row.line()))) {
        through = head;
      }
    } catch (MalformedJson e) {
      broken(row, "it cannot be read: " + e.getMessage());
    }
  }

  /**
   * @return whether it tells of what is compared of the day
   */
  private boolean hear(JournalEntry entry) {
    FactKind kind = FactKind.find(entry.kind(), entry.version()).orElse(null);
    if (kind == null || !COMPARED.contains(kind)) {
      return false;
    }
    return switch (kind.read(entry.payload())) {
      case Sale sale when sale.businessDate().equals(day) -> {
        sales.put(sale.id(), SaleContent.of(sale));
        yield true;
      }
      case SaleReturned back when back.businessDate().equals(day) -> {
        returns.put(back.id(), ReturnContent.of(back, Finding.Side.BRANCH));
        yield true;
      }
      case CashSessionClosed closed when closed.businessDate().equals(day) -> {
        // Of a drawer that two copies of the branch counted the tables keep the first count.
        closings.putIfAbsent(closed.id(), ClosingContent.of(closed));
        yield true;
      }
      default -> false;
    };
  }

  private void broken(Row row, String reason) {
    broken.add(
        new Finding(
            Finding.Side.BRANCH,
            Finding.Kind.BROKEN,
            "journal entry " + row.sequence(),
            null,
            reason,
            null));
  }

  Map<String, SaleContent> sales() {
    return sales;
  }

  Map<String, ReturnContent> returns() {
    return returns;
  }

  /** The drawers that were counted, by session. */
  Map<String, ClosingContent> closings() {
    return closings;
  }

  /** The last entry that tells of a sale, a return or a counted drawer of the day. */
  @Nullable Head through() {
    return through;
  }

  /** What of the journal was damaged: then it cannot tell of the day. */
  List<Finding> broken() {
    return broken;
  }
}
