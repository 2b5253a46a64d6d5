package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.CashSessionClosed;
import io.colmena.shared.facts.Fact;
import io.colmena.shared.facts.FactKind;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.facts.StockAdjusted;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.journal.JournalEntry;
import io.colmena.shared.json.MalformedJson;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.SaleContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the journal that the centre holds tells of a day: what the tables ought to say. */
final class ToldDay {
  private final LocalDate day;
  private final Map<String, SaleContent> sales = new TreeMap<>();
  private final Map<Long, StockAdjusted> adjustments = new TreeMap<>();
  private final Map<String, SaleReturned> returned = new TreeMap<>();
  private final Map<String, CashSessionClosed> closings = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> broken = new ArrayList<>();

  private ToldDay(LocalDate day) {
    this.day = day;
  }

  /**
   * @param upTo how far the journal is in the tables
   */
  static ToldDay read(
      Transaction tx, BranchCode branch, LocalDate day, JournalDays.Span span, long upTo) {
    ToldDay told = new ToldDay(day);
    long last = Math.min(span.last(), upTo);
    Map<Long, String> quarantined = quarantined(tx, branch, span.first(), last);
    HeldEntries entries = new HeldEntries(tx, branch);
    entries.between(span.first(), last, entry -> told.hear(entry, quarantined));
    told.broken.addAll(entries.broken());
    return told;
  }

  private static Map<Long, String> quarantined(
      Transaction tx, BranchCode branch, long first, long last) {
    Map<Long, String> reasons = new HashMap<>();
    tx.query(
            """
            select sequence, reason from quarantine
            where branch_code = :branch and sequence between :first and :last
            """)
        .bind("branch", branch)
        .bind("first", first)
        .bind("last", last)
        .map((rs, _) -> reasons.put(rs.getLong(1), rs.getString(2)))
        .list();
    return reasons;
  }

  private void hear(JournalEntry entry, Map<Long, String> quarantined) {
    if (!day.equals(JournalDays.dayOf(entry))) {
      return;
    }
    String reason = quarantined.get(entry.sequence());
    if (reason != null) {
      findings.add(
          new Finding(
              Finding.Side.CENTRE, Finding.Kind.QUARANTINED, entry.entityId(), null, reason, null));
      return;
    }
    switch (fact(entry)) {
      case Sale sale -> sales.put(sale.id(), SaleContent.of(sale));
      case StockAdjusted adjusted -> adjustments.put(entry.sequence(), adjusted);
      case SaleReturned back -> returned.put(back.id(), back);
      case CashSessionClosed closed -> closings.put(closed.id(), closed);
      case null, default -> {
        // nothing of a day
      }
    }
  }

  private static @Nullable Fact fact(JournalEntry entry) {
    try {
      return FactKind.find(entry.kind(), entry.version())
          .map(kind -> kind.read(entry.payload()))
          .orElse(null);
    } catch (MalformedJson _) {
      return null;
    }
  }

  Map<String, SaleContent> sales() {
    return sales;
  }

  /** By the entry that tells of them. */
  Map<Long, StockAdjusted> adjustments() {
    return adjustments;
  }

  /** What came back on the day, by identifier. */
  Map<String, SaleReturned> returned() {
    return returned;
  }

  /** The drawers that were counted, by session. */
  Map<String, CashSessionClosed> closings() {
    return closings;
  }

  /** What of the journal was damaged: then it cannot tell of the day. */
  List<Finding> broken() {
    return broken;
  }

  /** What could not be put into the tables. */
  List<Finding> findings() {
    return findings;
  }
}
