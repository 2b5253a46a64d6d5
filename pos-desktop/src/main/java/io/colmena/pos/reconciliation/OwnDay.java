package io.colmena.pos.reconciliation;

import io.colmena.database.ClosingContents;
import io.colmena.database.Database;
import io.colmena.database.ReturnContents;
import io.colmena.database.SaleContents;
import io.colmena.database.Transaction;
import io.colmena.shared.journal.Head;
import io.colmena.shared.reconciliation.ClosingContent;
import io.colmena.shared.reconciliation.DayFigures;
import io.colmena.shared.reconciliation.DayTally;
import io.colmena.shared.reconciliation.Finding;
import io.colmena.shared.reconciliation.ReturnContent;
import io.colmena.shared.reconciliation.RowsAgainstJournal;
import io.colmena.shared.reconciliation.SaleContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this branch's own tables say of a day, and whether they say what its journal says.
 *
 * @param through the last entry that tells of a sale, a return or a counted drawer of the day, or
 *     null
 * @param sales each with the beginning of its digest
 */
record OwnDay(
    DayFigures figures, @Nullable Head through, Map<String, String> sales, List<Finding> findings) {
  private static final SaleContents SALES = new SaleContents("sale_id");

  /** How the rows of a day are found; what was sold after the look began is not of it. */
  private static final String OF_DAY = "s.business_date = :day and s.journal_sequence <= :upTo";

  private static final ReturnContents RETURNS = new ReturnContents(Finding.Side.BRANCH);

  private static final String RETURNED_ON_DAY =
      "r.business_date = :day and r.journal_sequence <= :upTo";

  private static final String CLOSED_ON_DAY =
      """
      c.business_date = :day and not exists (
          select 1 from journal j where j.sequence > :upTo
          and j.kind = 'cash-session.closed' and j.entity_id = c.session_id)
      """;

  /**
   * @param upTo how far the journal reached when the look began
   */
  static OwnDay look(Database database, JournalDays days, LocalDate day, long upTo) {
    return database.read(tx -> look(tx, days, day, upTo));
  }

  private static OwnDay look(Transaction tx, JournalDays days, LocalDate day, long upTo) {
    Map<String, SaleContent> rows = SALES.where(tx, OF_DAY, Map.of("day", day, "upTo", upTo));
    ToldDay told =
        ToldDay.read(tx, day, days.span(tx, day).orElse(new JournalDays.Span(1, 0)), upTo);
    DayTally tally = DayTally.of(day, rows.values());
    return new OwnDay(
        tally.figures(), told.through(), tally.sales(), findings(tx, days, rows, told, day, upTo));
  }

  private static List<Finding> findings(
      Transaction tx,
      JournalDays days,
      Map<String, SaleContent> rows,
      ToldDay told,
      LocalDate day,
      long upTo) {
    if (!told.broken().isEmpty()) {
      return told.broken(); // who was damaged cannot be the arbiter
    }
    List<Finding> findings =
        new ArrayList<>(
            new RowsAgainstJournal<SaleContent>(Finding.Side.BRANCH, id -> sale(tx, id))
                .compare(rows, told.sales()));
    findings.addAll(
        new RowsAgainstJournal<ReturnContent>(Finding.Side.BRANCH, id -> returned(tx, id))
            .compare(
                RETURNS.where(tx, RETURNED_ON_DAY, Map.of("day", day, "upTo", upTo)),
                told.returns()));
    findings.addAll(
        new RowsAgainstJournal<ClosingContent>(Finding.Side.BRANCH, id -> closing(tx, id))
            .compare(
                ClosingContents.where(tx, CLOSED_ON_DAY, Map.of("day", day, "upTo", upTo)),
                told.closings()));
    if (days.newest(tx).filter(day::equals).isPresent()) {
      findings.addAll(new StockCheck(tx).findings());
    }
    return findings;
  }

  private static Optional<SaleContent> sale(Transaction tx, String id) {
    return Optional.ofNullable(SALES.where(tx, "s.sale_id = :id", Map.of("id", id)).get(id));
  }

  private static Optional<ReturnContent> returned(Transaction tx, String id) {
    return Optional.ofNullable(RETURNS.where(tx, "r.return_id = :id", Map.of("id", id)).get(id));
  }

  private static Optional<ClosingContent> closing(Transaction tx, String session) {
    return Optional.ofNullable(
        ClosingContents.where(tx, "c.session_id = :id", Map.of("id", session)).get(session));
  }
}
