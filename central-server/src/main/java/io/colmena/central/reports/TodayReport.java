package io.colmena.central.reports;

import io.colmena.central.branches.BranchOverview;
import io.colmena.central.projection.SaleKey;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.shared.identity.BranchCode;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.TaxKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads the day that is going on. It costs by the sales of two days, whatever is held of others.
 */
public final class TodayReport {
  private static final int WEEK = 7;

  private final Database database;
  private final BranchOverview branches;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone of the head office, whose day it is
   */
  public TodayReport(Database database, BranchOverview branches, Clock clock, ZoneId zone) {
    this.database = database;
    this.branches = branches;
    this.clock = clock;
    this.zone = zone;
  }

  public Today read() {
    Instant now = clock.instant();
    List<BranchOverview.Row> known = branches.all();
    return database.read(tx -> read(tx, known, now));
  }

  private Today read(Transaction tx, List<BranchOverview.Row> known, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    Map<BranchCode, Sum> sold =
        SalesReports.byDayAndBranch(tx, day, day, Optional.empty()).stream()
            .collect(
                Collectors.toMap(
                    SalesOverview.BranchDay::branch, one -> Sum.of(Stream.of(one)), Sum::plus));
    Map<BranchCode, Sum> weekAgo = weekAgo(tx, day.minusDays(WEEK));
    Silences silences = new Silences(tx, zone, now);
    return new Today(
        day,
        now,
        known.stream()
            .map(row ->
                new Today.Branch(
                    row.branch(),
                    row.name(),
                    sold.getOrDefault(row.branch(), Sum.NOTHING),
                    weekAgo.getOrDefault(row.branch(), Sum.NOTHING),
                    row.completeUpTo(),
                    silences.of(row)))
            .toList(),
        hours(tx, day),
        margin(tx, day),
        SalesReports.returned(tx, day, day, Optional.empty()));
  }

  /** Of each branch only up to where its figures of today reach. */
  private static Map<BranchCode, Sum> weekAgo(Transaction tx, LocalDate day) {
    Map<BranchCode, Sum> sums = new HashMap<>();
    ofDay(
            tx.query(
                """
                select b.branch_code, count(*) as tickets, sum(s.units) as units,
                       sum(s.total) as total
                from branches b
                join projections p on p.branch_code = b.branch_code
                join sales s on s.sale_key between b.branch_number * cast(:each as bigint) + :first
                                               and b.branch_number * cast(:each as bigint) + :last
                where s.sold_at <= dateadd(day, :back, p.complete_up_to)
                group by b.branch_code
                """),
            day)
        .bind("back", -WEEK)
        .map((rs, _) ->
            sums.put(
                BranchCode.of(rs.getString("branch_code")),
                new Sum(
                    rs.getLong("tickets"),
                    Quantity.clamped(rs.getBigDecimal("units")),
                    Money.clamped(rs.getBigDecimal("total")))))
        .list();
    return sums;
  }

  private static Query ofDay(Query query, LocalDate day) {
    return query
        .bind("each", SaleKey.firstOf(1))
        .bind("first", SaleKey.firstOf(0, day))
        .bind("last", SaleKey.lastOf(0, day));
  }

  private static List<Today.Hour> hours(Transaction tx, LocalDate day) {
    Map<Integer, Money> now = byHour(tx, day);
    Map<Integer, Money> before = byHour(tx, day.minusDays(WEEK));
    var all =
        IntStream.concat(
                now.keySet().stream().mapToInt(Integer::intValue),
                before.keySet().stream().mapToInt(Integer::intValue))
            .summaryStatistics();
    return all.getCount() == 0
        ? List.of()
        : IntStream.rangeClosed(all.getMin(), all.getMax())
            .mapToObj(hour ->
                new Today.Hour(
                    hour,
                    now.getOrDefault(hour, Money.ZERO),
                    before.getOrDefault(hour, Money.ZERO)))
            .toList();
  }

  private static Map<Integer, Money> byHour(Transaction tx, LocalDate day) {
    return new Members(tx, Grouping.HOUR)
        .rows(day, day, Optional.empty(), Integer.MAX_VALUE).stream()
            .collect(Collectors.toMap(row -> Integer.valueOf(row.key()), SalesReport.Row::total));
  }

  private static Today.Margin margin(Transaction tx, LocalDate day) {
    List<Today.Margin> byTax =
        ofDay(
                tx.query(
                    """
                    select l.tax_kind, sum(l.total) as sold,
                           sum(coalesce(t.bag_tax, 0)) as bag_tax, sum(p.cost * l.quantity) as cost
                    from branches b
                    join sale_lines l
                      on l.sale_key between b.branch_number * cast(:each as bigint) + :first
                                        and b.branch_number * cast(:each as bigint) + :last
                    join products p on p.product_id = l.product_id
                    left join sale_line_terms t
                      on t.sale_key = l.sale_key and t.line_number = l.line_number
                    where p.cost is not null
                    group by l.tax_kind
                    """),
                day)
            .map((rs, _) ->
                margin(
                    TaxKind.valueOf(rs.getString("tax_kind")),
                    rs.getBigDecimal("sold"),
                    rs.getBigDecimal("bag_tax"),
                    rs.getBigDecimal("cost")))
            .list();
    return byTax.stream()
        .reduce(
            new Today.Margin(Money.ZERO, Money.ZERO, Money.ZERO),
            (one, other) ->
                new Today.Margin(
                    Sum.plus(one.earned(), other.earned()),
                    Sum.plus(one.net(), other.net()),
                    Sum.plus(one.known(), other.known())));
  }

  private static Today.Margin margin(
      TaxKind kind, BigDecimal sold, BigDecimal bagTax, BigDecimal cost) {
    Money taxed = Money.clamped(sold.subtract(bagTax));
    BigDecimal net = taxed.amount().subtract(kind.includedIn(taxed).amount());
    return new Today.Margin(
        Money.clamped(net.subtract(cost).setScale(Money.SCALE, RoundingMode.HALF_UP)),
        Money.clamped(net),
        Money.clamped(sold));
  }
}
