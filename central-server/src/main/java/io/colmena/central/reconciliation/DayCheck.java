package io.colmena.central.reconciliation;

import io.colmena.database.Transaction;
import io.colmena.shared.facts.SaleReturned;
import io.colmena.shared.identity.BranchCode;
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
import java.util.TreeMap;
import java.util.function.Function;

/** Looks at one day in the centre's tables, and whether they say what the held journal says. */
final class DayCheck {
  private final JournalDays days;

  DayCheck(JournalDays days) {
    this.days = days;
  }

  /**
   * What was seen.
   *
   * @param projected how far the journal is in the tables
   * @param sales each with the beginning of its digest
   * @param findings what the tables say otherwise than the journal
   */
  record Seen(
      long projected, DayFigures figures, Map<String, String> sales, List<Finding> findings) {}

  /** Holds the branch's projection until the transaction ends, so that nothing moves meanwhile. */
  Seen look(Transaction tx, BranchCode branch, LocalDate day) {
    long projected = hold(tx, branch);
    days.bringUpToDate(tx, branch);
    ProjectedDay projection = new ProjectedDay(tx, branch);
    Map<String, SaleContent> rows = projection.sales(day);
    DayTally tally = DayTally.of(day, rows.values());
    return new Seen(
        projected,
        tally.figures(),
        tally.sales(),
        findings(tx, branch, day, projection, rows, projected));
  }

  private static long hold(Transaction tx, BranchCode branch) {
    tx.update("update projections set sequence = sequence where branch_code = :branch")
        .bind("branch", branch)
        .execute();
    return tx.query("select sequence from projections where branch_code = :branch")
        .bind("branch", branch)
        .mapTo(Long.class)
        .one();
  }

  private List<Finding> findings(
      Transaction tx,
      BranchCode branch,
      LocalDate day,
      ProjectedDay projection,
      Map<String, SaleContent> rows,
      long projected) {
    List<Finding> broken = days.broken(tx, branch, projected);
    Optional<JournalDays.Span> span = days.span(tx, branch, day);
    ToldDay told =
        ToldDay.read(tx, branch, day, span.orElse(new JournalDays.Span(1, 0)), projected);
    if (!broken.isEmpty() || !told.broken().isEmpty()) {
      return broken.isEmpty() ? told.broken() : broken; // who was damaged cannot be the arbiter
    }
    List<Finding> findings = new ArrayList<>(told.findings());
    findings.addAll(
        new RowsAgainstJournal<SaleContent>(Finding.Side.CENTRE, projection::sale)
            .compare(rows, told.sales()));
    findings.addAll(
        new RowsAgainstJournal<ReturnContent>(Finding.Side.CENTRE, projection::returned)
            .compare(projection.returns(day), contents(told.returned(), DayCheck::content)));
    findings.addAll(
        new RowsAgainstJournal<ClosingContent>(Finding.Side.CENTRE, projection::closing)
            .compare(projection.closings(day), contents(told.closings(), ClosingContent::of)));
    findings.addAll(new TotalsCheck(tx, branch).findings(day, told.sales().values()));
    findings.addAll(
        new MovementsCheck(tx, branch).findings(day, told.adjustments(), told.returned().values()));
    if (days.newest(tx, branch).filter(day::equals).isPresent()) {
      findings.addAll(new StockCheck(tx, branch).findings(projected));
    }
    return findings;
  }

  private static ReturnContent content(SaleReturned returned) {
    return ReturnContent.of(returned, Finding.Side.CENTRE);
  }

  private static <F, C> Map<String, C> contents(Map<String, F> told, Function<F, C> content) {
    Map<String, C> contents = new TreeMap<>();
    told.forEach((id, fact) -> contents.put(id, content.apply(fact)));
    return contents;
  }
}
