package io.colmena.pos.history;

import io.colmena.database.Columns;
import io.colmena.database.Database;
import io.colmena.database.Transaction;
import io.colmena.pos.calendar.BusinessCalendar;
import io.colmena.pos.checkout.SaleDao;
import io.colmena.shared.facts.Sale;
import io.colmena.shared.money.Money;
import io.colmena.shared.money.PaymentMethod;
import io.colmena.shared.money.Quantity;
import io.colmena.shared.money.UnitOfSale;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what the branch has done. Long periods are read some days at a time, so that a look at a
 * year holds up no till, says how far it is and can be ended.
 */
public final class History {
  private static final int PAGE = 500;

  private final Database database;
  private final SaleDao sales;
  private final BusinessCalendar calendar;
  private final Clock clock;
  private final SalesList list = new SalesList();

  public History(Database database, SaleDao sales, BusinessCalendar calendar, Clock clock) {
    this.database = database;
    this.sales = sales;
    this.calendar = calendar;
    this.clock = clock;
  }

  public LocalDate today() {
    return calendar.businessDate(clock.instant());
  }

  /** The part of a period in which anything was ever sold, as whoever types 1990 means it. */
  private Optional<Period> known(Transaction tx, Period wanted) {
    return tx.query("select min(business_date) as first, max(business_date) as last from sales")
        .map((rs, _) -> {
          LocalDate first = rs.getObject(1, LocalDate.class);
          LocalDate last = rs.getObject(2, LocalDate.class);
          return Optional.ofNullable(first).flatMap(from -> common(wanted, from, last));
        })
        .one();
  }

  private static Optional<Period> common(Period wanted, LocalDate first, LocalDate last) {
    LocalDate from = first.isAfter(wanted.from()) ? first : wanted.from();
    LocalDate to = last.isBefore(wanted.to()) ? last : wanted.to();
    return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
  }

  /**
   * Adds up the sales of a period.
   *
   * @throws Progress.Stopped if the progress wants no more
   */
  public Breakdown by(By by, Period period, Progress progress) {
    Map<String, Share> shares = new LinkedHashMap<>();
    List<Period> pieces =
        database.read(tx -> known(tx, period)).map(Period::pieces).orElse(List.of());
    for (int i = 0; i < pieces.size(); i++) {
      if (!progress.goesOn(i, pieces.size())) {
        throw new Progress.Stopped();
      }
      Period piece = pieces.get(i);
      database
          .read(tx -> shares(tx, by, piece))
          .forEach(share -> shares.merge(share.key(), share, Share::plus));
    }
    return new Breakdown(by, shares.values().stream().sorted(order(by)).toList());
  }

  private static List<Share> shares(Transaction tx, By by, Period piece) {
    return tx.query(by.query())
        .bind("from", piece.from())
        .bind("to", piece.to())
        .map((rs, _) ->
            new Share(
                rs.getString("item"),
                rs.getString("code"),
                rs.getString("name"),
                rs.getLong("sales"),
                new Quantity(rs.getBigDecimal("units")),
                new Money(rs.getBigDecimal("amount"))))
        .list();
  }

  private static Comparator<Share> order(By by) {
    return switch (by) {
      case HOUR, DAY -> Comparator.comparing(Share::key);
      case PAYMENT -> Comparator.comparing(share -> PaymentMethod.valueOf(share.key()));
      case PRODUCT, CASHIER ->
          Comparator.comparing(Share::amount).reversed().thenComparing(Share::key);
    };
  }

  /**
   * Some sales, the newest first.
   *
   * @param after the last that is known, or null to begin
   */
  public List<SaleInBrief> sales(
      Period period, SaleSearch search, @Nullable SaleInBrief after, int most) {
    return database.read(tx ->
        switch (search) {
          case SaleSearch.All _ -> page(tx, period, null, after, most);
          case SaleSearch.ByFigure figure -> page(tx, period, figure, after, most);
          case SaleSearch.ById(String id) -> after == null ? list.byId(tx, id) : List.of();
          case SaleSearch.ByReceipt(String series, long number) ->
              after == null ? list.byReceipt(tx, series, number) : List.of();
        });
  }

  private List<SaleInBrief> page(
      Transaction tx,
      Period wanted,
      SaleSearch.@Nullable ByFigure figure,
      @Nullable SaleInBrief after,
      int most) {
    return known(tx, wanted)
        .map(period -> list.page(tx, period, figure, after, most))
        .orElse(List.of());
  }

  /** All of them, without holding them. */
  public void eachSale(Period period, SaleSearch search, Consumer<SaleInBrief> to) {
    List<SaleInBrief> page = sales(period, search, null, PAGE);
    while (!page.isEmpty()) {
      page.forEach(to);
      page = sales(period, search, page.getLast(), PAGE);
    }
  }

  /** A sale as its receipt says it. */
  public Optional<Sale> sale(String id) {
    return database.read(tx -> sales.byId(tx, id));
  }

  /**
   * What must be ordered: first what there is nothing left of.
   *
   * @param atMost how little is little
   */
  public List<LowStock> lowStock(Quantity atMost, int from, int most) {
    return database.read(tx ->
        tx.query(
                """
                select p.product_id, p.code, p.name, c.name as category, p.unit, p.price,
                       coalesce(l.quantity, 0) as quantity_left
                from products p join categories c on c.category_id = p.category_id
                left join stock_levels l on l.product_id = p.product_id
                where p.withdrawn = 0 and coalesce(l.quantity, 0) <= :atMost
                order by coalesce(l.quantity, 0), p.name, p.product_id
                offset :from rows fetch next :most rows only
                """)
            .bind("atMost", atMost)
            .bind("from", from)
            .bind("most", most)
            .map((rs, _) ->
                new LowStock(
                    rs.getString("product_id"),
                    rs.getString("code"),
                    rs.getString("name"),
                    rs.getString("category"),
                    UnitOfSale.valueOf(rs.getString("unit")),
                    new Money(rs.getBigDecimal("price")),
                    new Quantity(rs.getBigDecimal("quantity_left"))))
            .list());
  }

  public void eachLowStock(Quantity atMost, Consumer<LowStock> to) {
    List<LowStock> page = lowStock(atMost, 0, PAGE);
    for (int from = PAGE; !page.isEmpty(); from += PAGE) {
      page.forEach(to);
      page = lowStock(atMost, from, PAGE);
    }
  }

  /** The counted sessions of a period, the newest first. */
  public List<ClosedSession> sessions(Period period) {
    return database.read(tx ->
        tx.query(
                """
                select c.session_id, c.till, c.business_date, c.closed_at, c.cashier_name, c.sales,
                       c.remark, sum(m.difference) as difference,
                       sum(case when m.method = 'CASH' then m.expected else 0 end) as expected,
                       sum(case when m.method = 'CASH' then m.counted else 0 end) as counted
                from cash_closings c join cash_counts m on m.session_id = c.session_id
                where c.business_date between :from and :to
                group by c.session_id, c.till, c.business_date, c.closed_at, c.cashier_name,
                         c.sales, c.remark
                order by c.closed_at desc, c.session_id desc
                """)
            .bind("from", period.from())
            .bind("to", period.to())
            .map((rs, _) ->
                new ClosedSession(
                    rs.getString("session_id"),
                    rs.getString("till"),
                    rs.getObject("business_date", LocalDate.class),
                    calendar.localTime(Columns.requiredInstant(rs, "closed_at")),
                    rs.getString("cashier_name"),
                    rs.getLong("sales"),
                    new Money(rs.getBigDecimal("expected")),
                    new Money(rs.getBigDecimal("counted")),
                    new Money(rs.getBigDecimal("difference")),
                    rs.getString("remark")))
            .list());
  }
}
