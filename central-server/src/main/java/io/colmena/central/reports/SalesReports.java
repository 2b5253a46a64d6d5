package io.colmena.central.reports;

import io.colmena.central.projection.Dimension;
import io.colmena.central.projection.TotalKey;
import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Consolidated sales, read from the sums of the days: the cost grows with the days, not with the
 * sales.
 */
public final class SalesReports {
  private final Database database;

  public SalesReports(Database database) {
    this.database = database;
  }

  /**
   * @param from first business date
   * @param to last business date, not before the first
   * @param branch only this one, or empty for the whole chain
   */
  public SalesReport sales(LocalDate from, LocalDate to, Grouping by, Optional<BranchCode> branch) {
    requireOrder(from, to);
    return database.read(tx -> sales(tx, from, to, by, branch));
  }

  private static SalesReport sales(
      Transaction tx, LocalDate from, LocalDate to, Grouping by, Optional<BranchCode> branch) {
    return new SalesReport(
        rows(tx, from, to, by, branch, Integer.MAX_VALUE),
        total(tx, from, to, branch),
        returned(tx, from, to, branch),
        completeUpTo(tx, branch));
  }

  /**
   * A period beside another.
   *
   * @param before what to compare with, or null for nothing
   * @param branch only this one, or empty for the whole chain
   */
  public ComparedReport compared(
      Period period, @Nullable Period before, Grouping by, Optional<BranchCode> branch) {
    return database.read(tx -> {
      SalesReport now = sales(tx, period.from(), period.to(), by, branch);
      SalesReport then = before == null ? null : sales(tx, before.from(), before.to(), by, branch);
      return ComparedReport.of(now, period, then, before, by);
    });
  }

  /**
   * @param from first business date
   * @param to last business date, not before the first
   * @param branch only this one, or empty for the whole chain
   * @param mostProducts how many products at most
   */
  public SalesOverview overview(
      LocalDate from, LocalDate to, Optional<BranchCode> branch, int mostProducts) {
    requireOrder(from, to);
    return database.read(tx ->
        new SalesOverview(
            byDayAndBranch(tx, from, to, branch),
            rows(tx, from, to, Grouping.HOUR, branch, Integer.MAX_VALUE),
            rows(tx, from, to, Grouping.PAYMENT, branch, Integer.MAX_VALUE),
            rows(tx, from, to, Grouping.PRODUCT, branch, mostProducts),
            returned(tx, from, to, branch),
            completeUpTo(tx, branch)));
  }

  /** What each branch sold on each day; days without sales are absent. */
  public List<SalesOverview.BranchDay> byDayAndBranch(
      LocalDate from, LocalDate to, Optional<BranchCode> branch) {
    requireOrder(from, to);
    return database.read(tx -> byDayAndBranch(tx, from, to, branch));
  }

  static List<SalesOverview.BranchDay> byDayAndBranch(
      Transaction tx, LocalDate from, LocalDate to, Optional<BranchCode> branch) {
    return bound(
            tx,
            """
            select d.business_date, d.branch_code, d.tickets, d.units, d.total
            from daily_totals d
            where d.total_key between :first and :last %s
            order by d.business_date, d.branch_code
            """
                .formatted(only(branch)),
            from,
            to,
            Dimension.ALL,
            branch)
        .map((rs, _) ->
            new SalesOverview.BranchDay(
                rs.getObject("business_date", LocalDate.class),
                BranchCode.of(rs.getString("branch_code")),
                rs.getLong("tickets"),
                Quantity.clamped(rs.getBigDecimal("units")),
                Money.clamped(rs.getBigDecimal("total"))))
        .list();
  }

  /** Up to when a branch's sales are in the tables, by branch; absent if it never reported. */
  public Map<String, Instant> completeUpTo(Optional<BranchCode> branch) {
    return database.read(tx -> completeUpTo(tx, branch));
  }

  private static void requireOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to: it must not be before from");
    }
  }

  private static List<SalesReport.Row> rows(
      Transaction tx,
      LocalDate from,
      LocalDate to,
      Grouping by,
      Optional<BranchCode> branch,
      int most) {
    return switch (by) {
      case BRANCH -> whole(tx, "d.branch_code", "max(b.name)", from, to, branch);
      case DAY ->
          whole(tx, "d.business_date", "cast(d.business_date as varchar(10))", from, to, branch);
      case WEEK, MONTH, WEEKDAY -> CalendarRows.of(byDayAndBranch(tx, from, to, branch), by);
      case HOUR, PRODUCT, CATEGORY, CASHIER, PAYMENT ->
          new Members(tx, by).rows(from, to, branch, most);
    };
  }

  /**
   * @param column by which whole days are added up
   */
  private static List<SalesReport.Row> whole(
      Transaction tx,
      String column,
      String label,
      LocalDate from,
      LocalDate to,
      Optional<BranchCode> branch) {
    String sql =
        """
        select cast(%s as varchar(10)) as row_key, %s as label, sum(d.tickets) as tickets,
               sum(d.units) as units, sum(d.total) as total
        from daily_totals d join branches b on b.branch_code = d.branch_code
        where d.total_key between :first and :last %s
        group by %s order by %s
        """
            .formatted(column, label, only(branch), column, column);
    return bound(tx, sql, from, to, Dimension.ALL, branch)
        .map((rs, _) -> row(rs, rs.getString("row_key"), rs.getString("label")))
        .list();
  }

  private static SalesReport.Row total(
      Transaction tx, LocalDate from, LocalDate to, Optional<BranchCode> branch) {
    return bound(
            tx,
            """
            select coalesce(sum(d.tickets), 0) as tickets, coalesce(sum(d.units), 0) as units,
                   coalesce(sum(d.total), 0) as total
            from daily_totals d
            where d.total_key between :first and :last %s
            """
                .formatted(only(branch)),
            from,
            to,
            Dimension.ALL,
            branch)
        .map((rs, _) -> row(rs, "total", "Total"))
        .one();
  }

  /** What came back on the days; there is so little of it that nobody keeps sums. */
  static Money returned(Transaction tx, LocalDate from, LocalDate to, Optional<BranchCode> branch) {
    Query query =
        tx.query(
                """
                select coalesce(sum(d.total), 0) from sale_returns d
                where d.business_date between :from and :to %s
                """
                    .formatted(only(branch)))
            .bind("from", from)
            .bind("to", to);
    branch.ifPresent(code -> query.bind("branch", code));
    return query.map((rs, _) -> Money.clamped(rs.getBigDecimal(1))).one();
  }

  private static SalesReport.Row row(ResultSet rs, String key, String label) throws SQLException {
    return new SalesReport.Row(
        key,
        label,
        rs.getLong("tickets"),
        Quantity.clamped(rs.getBigDecimal("units")),
        Money.clamped(rs.getBigDecimal("total")));
  }

  static String only(Optional<BranchCode> branch) {
    return branch.isPresent() ? "and d.branch_code = :branch" : "";
  }

  /** The query for a dimension's days and, where it is only one, its branch. */
  static Query bound(
      Transaction tx,
      String sql,
      LocalDate from,
      LocalDate to,
      Dimension dimension,
      Optional<BranchCode> branch) {
    Query query =
        tx.query(sql)
            .bind("first", TotalKey.firstOf(dimension, from))
            .bind("last", TotalKey.lastOf(dimension, to));
    branch.ifPresent(code -> query.bind("branch", code));
    return query;
  }

  private static Map<String, Instant> completeUpTo(Transaction tx, Optional<BranchCode> branch) {
    Map<String, Instant> complete = new TreeMap<>();
    tx.query("select branch_code, complete_up_to from projections where complete_up_to is not null")
        .map(
            (rs, _) -> complete.put(rs.getString(1), Columns.requiredInstant(rs, "complete_up_to")))
        .list();
    branch.ifPresent(code -> complete.keySet().retainAll(List.of(code.code())));
    return complete;
  }
}
